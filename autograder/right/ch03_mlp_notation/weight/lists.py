"""Row first, then its entry."""


def weight(params, k, i, j):
    W = params[k - 1][0].tolist()
    return W[i - 1][j - 1]
