"""The rate was dropped at every step, and `every` had no effect. With drop = 0.5, step 10 would
have a thousandth of lr0. How often does `every` fit into t?

family: argument ignored
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop**t
