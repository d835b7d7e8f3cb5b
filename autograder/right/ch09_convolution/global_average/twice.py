"""The mean of means: rows are equally long."""


def global_average(X):
    return X.mean(1).mean(1)
