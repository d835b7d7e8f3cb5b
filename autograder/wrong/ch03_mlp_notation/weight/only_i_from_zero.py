"""The column is right and the row is one too far down: asked for w_12^1, you gave 122, which is
w_22^1. You have moved j by one. What about i?

family: off by one
"""


def weight(params, k, i, j):
    return params[k - 1][0][i, j - 1]
