"""Those are the means of the windows. That exists too, and is called average pooling. What is to
be kept of every window here?

family: sum for mean
"""


def max_pool(X, size):
    rows, columns = X.shape[1] // size, X.shape[2] // size
    whole = X[:, : rows * size, : columns * size]
    return whole.reshape(len(X), rows, size, columns, size, -1).mean(axis=(2, 4))
