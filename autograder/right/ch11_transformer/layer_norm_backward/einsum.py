"""With sums written out by einsum."""

import numpy as np


def layer_norm_backward(dY, X, gamma, eps):
    D = X.shape[-1]
    sigma = np.sqrt(np.var(X, axis=-1) + eps)[..., None]
    Z = (X - np.mean(X, axis=-1)[..., None]) / sigma
    d = gamma * dY
    along = np.einsum("...i,...i->...", d, Z)[..., None] / D
    dX = (d - d.sum(axis=-1)[..., None] / D - along * Z) / sigma
    return [dX, (dY * Z).reshape(-1, D).sum(axis=0), dY.reshape(-1, D).sum(axis=0)]
