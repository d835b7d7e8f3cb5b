"""Your function gives networks without a hidden layer, [2, 1], for all three names. One neuron draws
one straight line, and only the blobs lie on two sides of one. How many lines close a ring in?
"""


def smallest_net(name):
    return [2, 1]
