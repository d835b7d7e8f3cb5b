"""Whole shuffled tables, cut by np.split; helpers for an epoch and a step."""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    def step(params, Xb, Yb):
        return [
            (W - lr * dW, b - lr * db)
            for (W, b), (dW, db) in zip(params, mlp_gradients(Xb, Yb, params))
        ]

    def epoch(params):
        order = rng.permutation(len(X))
        cuts = np.arange(batch_size, len(X), batch_size)
        for Xb, Yb in zip(np.split(X[order], cuts), np.split(Y[order], cuts)):
            params = step(params, Xb, Yb)
        return params

    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        params = epoch(params)
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
