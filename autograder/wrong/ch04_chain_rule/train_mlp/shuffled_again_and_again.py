"""The first epoch is right. After it you shuffled what was shuffled already: X itself was replaced
by its shuffled rows, and the next order was laid on top of that. Which rows should order count
in every epoch?

family: old or new value
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        X, Y = X[order], Y[order]
        for start in range(0, len(X), batch_size):
            batch = slice(start, start + batch_size)
            steps = mlp_gradients(X[batch], Y[batch], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
