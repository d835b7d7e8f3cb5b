"""Shuffles a list of places in place, which gives the same order; lists come back."""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        places = np.arange(len(X))
        rng.shuffle(places)
        while len(places):
            batch, places = places[:batch_size], places[batch_size:]
            steps = mlp_gradients(X[batch], Y[batch], params)
            params = [[W - lr * dW, b - lr * db] for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return [params, losses]
