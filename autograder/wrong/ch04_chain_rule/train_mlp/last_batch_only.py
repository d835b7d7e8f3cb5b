"""Only the last batch of each epoch made a step: the loop over the batches cuts them all, and the
step stands behind it. How far in does the step belong?

family: first or last only
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
        params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
