"""One sample at a time out of those that are left."""


def minibatches(X, y, size, rng):
    left, batches = list(range(len(X))), []
    while left:
        chosen = []
        while left and len(chosen) < size:
            chosen.append(left.pop(int(rng.integers(len(left)))))
        batches.append((X[chosen], y[chosen]))
    return batches
