"""rng.choice of all, none twice; lists instead of tuples."""


def minibatches(X, y, size, rng):
    order = rng.choice(len(X), size=len(X), replace=False)
    return [[X[order[i : i + size]], y[order[i : i + size]]] for i in range(0, len(X), size)]
