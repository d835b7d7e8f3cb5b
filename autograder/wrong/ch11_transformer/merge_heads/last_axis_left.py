"""The axes are exchanged, and the last two are still apart: (N, T, heads, e). What makes one axis
of two?
"""


def merge_heads(X):
    return X.transpose(0, 2, 1, 3)
