"""The samples were taken in their own order. Then every epoch sees the same batches, and if the
data are sorted, each batch knows only a part of the world. What does rng.permutation(len(X))
give you?

family: randomness
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = np.arange(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            steps = mlp_gradients(X[batch], Y[batch], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
