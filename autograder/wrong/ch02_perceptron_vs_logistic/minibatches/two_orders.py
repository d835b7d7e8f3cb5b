"""X and y were shuffled separately, each in an order of its own. Row n of X no longer belongs
to row n of y. How many orders are needed?
"""


def minibatches(X, y, size, rng):
    X, y = rng.permutation(X), rng.permutation(y)
    starts = range(0, len(X), size)
    return [(X[i : i + size], y[i : i + size]) for i in starts]
