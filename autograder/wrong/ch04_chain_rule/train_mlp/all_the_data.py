"""Each step took the gradient of all the data, so the batches made no difference but in number.
Which rows of X and Y belong to this step?
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            steps = mlp_gradients(X, Y, params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
