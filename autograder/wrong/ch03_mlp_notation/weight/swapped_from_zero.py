"""Two things at once: for w_12^1 you read row 2, column 1, counted from 0. The row is where the
edge comes from, that is i, and paper counts from 1.
"""


def weight(params, k, i, j):
    return params[k - 1][0][j, i]
