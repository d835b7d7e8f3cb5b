"""Cut, and exchange the two axes in the middle."""


def split_heads(X, heads):
    return X.reshape(len(X), -1, heads, X.shape[-1] // heads).swapaxes(1, 2)
