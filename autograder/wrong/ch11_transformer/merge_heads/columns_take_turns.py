"""The columns of the heads take turns. Head 0 fills the first e columns, then comes head 1. Which
of the axes heads and e stands last before the reshape?
"""


def merge_heads(X):
    N, heads, T, e = X.shape
    return X.transpose(0, 2, 3, 1).reshape(N, T, heads * e)
