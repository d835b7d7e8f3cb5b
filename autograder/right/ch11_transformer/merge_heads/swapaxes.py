"""Exchange the two axes in the middle, then let the last two become one."""


def merge_heads(X):
    return X.swapaxes(1, 2).reshape(X.shape[0], X.shape[2], -1)
