"""Windows of 2 x 2, whatever size is. Where does `size` come in?

family: argument ignored
"""


def max_pool(X, size):
    rows, columns = X.shape[1] // 2, X.shape[2] // 2
    whole = X[:, : rows * 2, : columns * 2]
    return whole.reshape(len(X), rows, 2, columns, 2, -1).max(axis=(2, 4))
