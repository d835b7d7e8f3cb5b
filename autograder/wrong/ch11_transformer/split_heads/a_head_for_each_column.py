"""Every column became a head of its own, whatever `heads` says. With 8 columns and 4 heads each
has two. Into how many parts is the last axis cut?

family: argument ignored
"""


def split_heads(X, heads):
    N, T, d = X.shape
    return X.reshape(N, T, d, 1).transpose(0, 2, 1, 3)
