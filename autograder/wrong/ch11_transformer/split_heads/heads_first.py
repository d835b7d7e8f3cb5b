"""The axis of heads came before that of the samples: (heads, N, T, e). The samples stay in front.
In which order should the four axes stand?
"""


def split_heads(X, heads):
    N, T, d = X.shape
    return X.reshape(N, T, heads, d // heads).transpose(2, 0, 1, 3)
