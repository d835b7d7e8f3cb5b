"""There is one drop too many from the start: step 0 has lr0 itself, and you gave it lr0 times
drop. How often has t = 0 been through `every` steps?

family: off by one
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** (t // every + 1)
