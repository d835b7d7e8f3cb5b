"""Some samples are there twice and others not at all: each batch was drawn anew. An epoch
shows every sample exactly once. What differs between drawing numbers and permuting them?

family: randomness
"""


def minibatches(X, y, size, rng):
    chosen = [rng.integers(0, len(X), size=min(size, len(X) - i)) for i in range(0, len(X), size)]
    return [(X[c], y[c]) for c in chosen]
