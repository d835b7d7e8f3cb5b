"""The rate is dropped only in the steps that `every` divides, step 0 among them, and is lr0 again
in the next. What should still be known in the steps between two drops?
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop if t % every == 0 else lr0
