"""One number for each channel came back: the pictures have been averaged too. What must stay apart
so that every picture gets an answer of its own?

family: wrong axis
"""


def global_average(X):
    return X.mean(axis=(0, 1, 2))
