"""One number for each picture came back: the channels have been averaged as well. How many numbers
of a picture are passed on?

family: wrong axis
"""


def global_average(X):
    return X.mean(axis=(1, 2, 3))
