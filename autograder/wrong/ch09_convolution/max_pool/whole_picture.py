"""One number for each channel of a picture: the largest of the whole picture. Every window has a
largest of its own. What does `size` say?

family: argument ignored
"""


def max_pool(X, size):
    return X.max(axis=(1, 2), keepdims=True)
