"""The sum over all places has been divided by the number of rows alone. How many places does a
picture of H rows and W columns have?

family: factor forgotten
"""


def global_average(X):
    return X.sum(axis=(1, 2)) / X.shape[1]
