"""Model answer: cutting data into mini-batches."""


def minibatches(X, y, size, rng):
    """The samples in random order, cut into batches: each sample once, the last may be smaller.

    X: (N, ...). y: (N, ...), row n belongs to row n of X. Whole numbers too.
    size: samples in a batch, at least 1.
    rng: numpy.random.Generator, the only source of chance.
    Returns a list of pairs (X_batch, y_batch).

    Yours to write: without nnlab's minibatches.
    """
    ### BEGIN SOLUTION
    order = rng.permutation(len(X))
    cuts = [order[start : start + size] for start in range(0, len(X), size)]
    return [(X[chosen], y[chosen]) for chosen in cuts]
    ### END SOLUTION
