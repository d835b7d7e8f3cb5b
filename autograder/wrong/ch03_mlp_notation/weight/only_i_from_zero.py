"""The column is right and the row is one too far down: asked for w_12^1, you gave 122, which is
w_22^1. i counts from 1 just as j does.
"""


def weight(params, k, i, j):
    return params[k - 1][0][i, j - 1]
