"""Only the first sequence came back. There is one for each n. Is the first axis still there?

family: first or last only
"""


def split_heads(X, heads):
    N, T, d = X.shape
    return X[0].reshape(T, heads, d // heads).transpose(1, 0, 2)
