"""fit was called once for each sample, with that sample alone: each run had a single thing to
learn. What is to be learned at the same time?

family: first or last only
"""


def can_overfit(fit, X, y, n):
    return all(fit(X[k : k + 1], y[k : k + 1])[0] == y[k] for k in range(n))
