"""The upper left pixel of every window came out, whatever it was. Which of them is to be kept?

family: argument ignored
"""


def max_pool(X, size):
    rows, columns = X.shape[1] // size, X.shape[2] // size
    return X[:, : rows * size : size, : columns * size : size]
