"""eps is not used: batch norm divided by √(variance + eps), and so must its way back. For a large
eps the difference shows. What stood under the root?

family: argument ignored
"""


def batch_norm_backward(dY, X, gamma, eps):
    sigma = X.std(axis=0)
    Z = (X - X.mean(axis=0)) / sigma
    dX = gamma / sigma * (dY - dY.mean(axis=0) - Z * (dY * Z).mean(axis=0))
    return dX, (dY * Z).sum(axis=0), dY.sum(axis=0)
