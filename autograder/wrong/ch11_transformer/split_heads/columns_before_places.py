"""The last two axes have changed places: (N, heads, e, T). A place is a row, and its e numbers
stand side by side. Which axis comes last?

family: transpose
"""


def split_heads(X, heads):
    N, T, d = X.shape
    return X.reshape(N, T, heads, d // heads).transpose(0, 2, 3, 1)
