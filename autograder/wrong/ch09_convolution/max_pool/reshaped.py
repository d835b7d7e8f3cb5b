"""The numbers of one window do not lie one after the other in memory: reshape to (..., size, size)
cuts a row of pixels into pieces. Between which axes must the rows of a window be split off?

family: transpose
"""


def max_pool(X, size):
    rows, columns = X.shape[1] // size, X.shape[2] // size
    whole = X[:, : rows * size, : columns * size]
    return whole.reshape(len(X), rows, columns, size, size, -1).max(axis=(3, 4))
