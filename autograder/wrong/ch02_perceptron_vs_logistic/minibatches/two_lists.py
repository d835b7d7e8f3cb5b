"""Two lists came back, one of X batches and one of y batches. Asked for is one list of pairs,
so that a loop can say `for Xb, yb in ...`. Which function pairs two lists up?
"""


def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    starts = range(0, len(X), size)
    return [X[order[i : i + size]] for i in starts], [y[order[i : i + size]] for i in starts]
