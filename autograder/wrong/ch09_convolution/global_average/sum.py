"""Everything is too large by the number of places: it is the sum. A larger picture would give
larger numbers for the same digit. What is a mean?

family: sum for mean
"""


def global_average(X):
    return X.sum(axis=(1, 2))
