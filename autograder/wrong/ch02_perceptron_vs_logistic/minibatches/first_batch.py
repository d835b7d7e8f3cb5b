"""One batch came back, the first. The others are still in the order you drew. What has to
happen until no sample is left?

family: first or last only
"""


def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    return [(X[order[:size]], y[order[:size]])]
