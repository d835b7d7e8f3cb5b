"""The rows are averaged and the columns are still there, so the place from left to right still
counts. Which axis is left to average?

family: wrong axis
"""


def global_average(X):
    return X.mean(axis=1)
