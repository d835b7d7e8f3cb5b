"""The rate falls from lr on. That is a cool-down: the careful steps are wanted at the beginning.
Which share does step 0 have?
"""


def warmup(t, steps, lr):
    return lr * max(1 - t / steps, 0)
