"""The rate drops one step late, and at t = 0 it is even higher than lr0. From 10 on, for every =
10, the second rate holds. Which number is divided by every?

family: off by one
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** ((t - 1) // every)
