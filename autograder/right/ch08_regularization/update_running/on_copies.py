"""On copies of what was remembered."""


def update_running(mean, var, X, momentum):
    mean, var = mean.astype(float), var.astype(float)
    mean *= 1 - momentum
    mean += momentum * X.mean(axis=0)
    var *= 1 - momentum
    var += momentum * X.var(axis=0, ddof=1)
    return mean, var
