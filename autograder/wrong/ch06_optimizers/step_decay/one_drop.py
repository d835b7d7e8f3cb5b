"""The rate was dropped once and never again. At t = 2 · every it should have been dropped twice.
How does a factor act as often as it is due?

family: off by one
"""


def step_decay(t, lr0, drop, every):
    return lr0 if t < every else lr0 * drop
