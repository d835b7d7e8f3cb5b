"""The numbers of the rows came back, and not the rows. They are the right start: an array of
row numbers can stand in square brackets. What does X[chosen] give?
"""


def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    return [order[i : i + size] for i in range(0, len(X), size)]
