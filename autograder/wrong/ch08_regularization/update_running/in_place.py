"""Your values are right, and the remembered ones were overwritten: the caller's arrays have
changed. Assignments into mean[:] write there. What makes new arrays?

family: argument changed
"""


def update_running(mean, var, X, momentum):
    new_mean = (1 - momentum) * mean + momentum * X.mean(axis=0)
    new_var = (1 - momentum) * var + momentum * X.var(axis=0, ddof=1)
    mean[:], var[:] = new_mean, new_var
    return new_mean, new_var
