"""The rate is dropped once, already at step 0, and never again. How many times does `every` fit
into t?

family: argument ignored
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop
