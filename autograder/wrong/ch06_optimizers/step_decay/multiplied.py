"""drop was multiplied by the number of drops, and so the rate is 0 before the first one. Two drops
by a half make a quarter: ½ · ½. Which operator multiplies a number by itself?
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop * (t // every)
