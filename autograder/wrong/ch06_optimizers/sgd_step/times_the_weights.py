"""The step was multiplied by the weights as well, so a weight of 0 could never move. How far
should a weight go whose gradient is 1?
"""


def sgd_step(w, g, lr):
    return w - lr * w * g
