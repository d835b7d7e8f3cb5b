"""The heads come in the reverse order: the last one has the first columns. Which head is first?
"""


def merge_heads(X):
    N, heads, T, e = X.shape
    return X[:, ::-1].transpose(0, 2, 1, 3).reshape(N, T, heads * e)
