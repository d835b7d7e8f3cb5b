"""The row is right and the column is one too far: asked for w_12^1, you gave 113, which is w_13^1.
You have moved i by one. What about j?

family: off by one
"""


def weight(params, k, i, j):
    return params[k - 1][0][i - 1, j]
