"""All the data made one single step in each epoch, whatever batch_size was. With 7 samples in
batches of 3 there are three steps, each from where the one before ended. Which loop stands inside
of the loop over the epochs?

family: argument ignored
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        steps = mlp_gradients(X, Y, params)
        params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
