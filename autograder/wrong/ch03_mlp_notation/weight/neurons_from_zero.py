"""The layer is right, and i and j are used as they come: asked for w_12^1, you gave 123, which is
w_23^1. Paper counts neurons from 1. From where does Python?

family: off by one
"""


def weight(params, k, i, j):
    return params[k - 1][0][i, j]
