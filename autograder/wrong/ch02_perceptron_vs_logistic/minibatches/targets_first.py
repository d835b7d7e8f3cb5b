"""Each pair has its targets first and its samples second. Whoever calls writes `for X_batch,
y_batch in ...`. What does the statement put first?

family: order of returned values
"""


def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    cuts = [order[start : start + size] for start in range(0, len(X), size)]
    return [(y[chosen], X[chosen]) for chosen in cuts]
