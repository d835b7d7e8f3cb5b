"""One label after the other."""


def can_overfit(fit, X, y, n):
    said = fit(X[:n], y[:n])
    for k in range(n):
        if said[k] != y[k]:
            return False
    return True
