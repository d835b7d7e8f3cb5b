"""You gave the batch's own mean and variance, and forgot what was remembered. A batch is a small
sample. How much of the old values stays?

family: argument ignored
"""


def update_running(mean, var, X, momentum):
    return X.mean(axis=0), X.var(axis=0, ddof=1)
