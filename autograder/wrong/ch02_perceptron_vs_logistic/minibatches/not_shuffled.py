"""The samples come in their own order, the same in every epoch. If the data are sorted by
class, a batch then knows only one class. What does rng.permutation(len(X)) give you?

family: randomness
"""


def minibatches(X, y, size, rng):
    starts = range(0, len(X), size)
    return [(X[i : i + size], y[i : i + size]) for i in starts]
