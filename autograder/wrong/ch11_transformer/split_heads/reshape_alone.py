"""One reshape to (N, heads, T, e) has the right shape, and the numbers are not where they belong:
a head gets some places whole, and of the others nothing. Training even works with it, only
worse. Which two axes have to change places?

family: transpose
"""


def split_heads(X, heads):
    N, T, d = X.shape
    return X.reshape(N, heads, T, d // heads)
