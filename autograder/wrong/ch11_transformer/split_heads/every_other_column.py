"""Head 0 got every second, third, ... column. It gets the first e of them, side by side. What is
the last axis cut into, (heads, e) or (e, heads)?
"""


def split_heads(X, heads):
    N, T, d = X.shape
    return X.reshape(N, T, d // heads, heads).transpose(0, 3, 1, 2)
