"""Each batch was shuffled in itself, and holds the same samples as ever: the first ones in the
first batch, the last ones in the last. What should be shuffled before anything is cut?

family: randomness
"""


def minibatches(X, y, size, rng):
    batches = []
    for start in range(0, len(X), size):
        order = start + rng.permutation(len(X[start : start + size]))
        batches.append((X[order], y[order]))
    return batches
