"""The right values in the other order: the statement asks for (mean, var). Which comes first?

family: order of returned values
"""


def update_running(mean, var, X, momentum):
    kept = 1 - momentum
    new_var = kept * var + momentum * X.var(axis=0, ddof=1)
    return new_var, kept * mean + momentum * X.mean(axis=0)
