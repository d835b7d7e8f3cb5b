"""eps was added to the root, and it stands inside: √(variance + eps). For a large eps the
difference shows. What does the bracket enclose?

family: brackets
"""


def batch_norm_backward(dY, X, gamma, eps):
    sigma = X.std(axis=0) + eps
    Z = (X - X.mean(axis=0)) / sigma
    dX = gamma / sigma * (dY - dY.mean(axis=0) - Z * (dY * Z).mean(axis=0))
    return dX, (dY * Z).sum(axis=0), dY.sum(axis=0)
