"""The steps are too short: you divided by the size of the batch, and mlp_gradients has done that
already, for its loss is a mean. How often should it be divided?

family: sum for mean
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            steps = mlp_gradients(X[batch], Y[batch], params)
            params = [(W - lr / len(batch) * dW, b - lr / len(batch) * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
