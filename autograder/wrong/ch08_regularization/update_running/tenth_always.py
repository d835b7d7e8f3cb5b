"""Yours takes a tenth of the batch, whatever momentum is. 0.1 is its usual value, and not the only
one. Where does the argument enter?

family: argument ignored
"""


def update_running(mean, var, X, momentum):
    return 0.9 * mean + 0.1 * X.mean(axis=0), 0.9 * var + 0.1 * X.var(axis=0, ddof=1)
