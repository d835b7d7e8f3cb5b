"""You made batch_size batches, and batch_size is the number of samples in each. With 7 samples and
a batch size of 3 there are batches of 3, 3 and 1. How far apart do two batches begin?
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for batch in np.array_split(order, min(batch_size, len(X))):
            steps = mlp_gradients(X[batch], Y[batch], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
