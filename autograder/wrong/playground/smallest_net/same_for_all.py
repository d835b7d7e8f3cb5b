"""Your function gives one network for all three names. It separates them all, and for two of them at
least it is larger than need be. Which of the three can do with less?
"""


def smallest_net(name):
    return [2, 3, 1]
