"""The largest of each channel came back, which is global max pooling. What should be done with all
the places here?

family: sum for mean
"""


def global_average(X):
    return X.max(axis=(1, 2))
