"""Two things at once: for w_12^1 you read row 2, column 1, counted from 0. The row belongs to the
neuron an edge comes from, and paper counts from 1. So which row and column are meant?

family: off by one
"""


def weight(params, k, i, j):
    return params[k - 1][0][j, i]
