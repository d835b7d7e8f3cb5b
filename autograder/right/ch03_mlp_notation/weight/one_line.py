"""In one line."""


def weight(params, k, i, j):
    return params[k - 1][0][i - 1, j - 1]
