"""The row is right and the column is one too far: asked for w_11^2 you would give the neighbor to
its right. j counts from 1 just as i does.
"""


def weight(params, k, i, j):
    return params[k - 1][0][i - 1, j]
