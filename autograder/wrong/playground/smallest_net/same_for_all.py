"""Your function gives one network for all three names. It works, and it is larger than two of them
need. Which of the three can do with less?
"""


def smallest_net(name):
    return [2, 3, 1]
