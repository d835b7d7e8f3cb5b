"""The samples that do not fill a batch were left out: 17 samples in batches of 5 leave 2 over.
The last batch may be smaller. Up to where does the loop have to run?

family: off by one
"""


def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    starts = range(0, len(X) - size + 1, size)
    return [(X[order[i : i + size]], y[order[i : i + size]]) for i in starts]
