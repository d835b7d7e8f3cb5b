"""Every step starts again from the parameters you were given, so all steps but the last are
lost. From which parameters does a step go on?

family: old or new value
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    begin = params
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            steps = mlp_gradients(X[batch], Y[batch], begin)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(begin, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
