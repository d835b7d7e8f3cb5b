"""The batches overlap: one begins at every sample, and most samples are in several. How far is
it from the start of one batch to the start of the next?
"""


def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    return [(X[order[i : i + size]], y[order[i : i + size]]) for i in range(len(X))]
