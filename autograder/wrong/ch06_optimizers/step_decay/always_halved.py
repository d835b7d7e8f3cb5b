"""The rate is halved, whatever drop is. Which argument says how much of it is left?

family: argument ignored
"""


def step_decay(t, lr0, drop, every):
    return lr0 * 0.5 ** (t // every)
