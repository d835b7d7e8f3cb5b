"""The rate is lr from the start: the first steps are not any smaller. With steps = 4 the first
should have a quarter of it. Which share belongs to step t?

family: argument ignored
"""


def warmup(t, steps, lr):
    return lr
