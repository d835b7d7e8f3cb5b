"""You shuffled once and used that order in every epoch. The first epoch is right, the second
already has other batches than it should. When does rng have to be asked again?

family: randomness
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    fixed = rng.permutation(len(X))
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = fixed
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            steps = mlp_gradients(X[batch], Y[batch], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
