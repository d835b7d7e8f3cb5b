"""X was shuffled and y was not, so most samples have somebody else's target. Nothing
complains, and the network learns noise. How can one order serve both?
"""


def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    starts = range(0, len(X), size)
    return [(X[order[i : i + size]], y[i : i + size]) for i in starts]
