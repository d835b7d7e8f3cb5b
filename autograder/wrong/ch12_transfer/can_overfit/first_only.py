"""The answer hangs on the first sample alone: a `return` within the loop ends it there. When is
it known that all are right?

family: first or last only
"""


def can_overfit(fit, X, y, n):
    said = fit(X[:n], y[:n])
    for k in range(n):
        if said[k] != y[k]:
            return False
        return True
