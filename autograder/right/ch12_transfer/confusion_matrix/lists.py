"""Lists of Python's own numbers."""


def confusion_matrix(y, y_hat, K):
    pairs = [(int(a), int(b)) for a, b in zip(y, y_hat)]
    return [[pairs.count((i, j)) for j in range(K)] for i in range(K)]
