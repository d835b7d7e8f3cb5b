"""Works on copies of the arrays, in place."""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    params = [(W.copy(), b.copy()) for W, b in params]
    losses = np.zeros(epochs + 1)
    losses[0] = mlp_loss(X, Y, params)
    for epoch in range(1, epochs + 1):
        order = rng.permutation(len(X))
        for i in range(0, len(X), batch_size):
            rows = order[i : i + batch_size]
            for (W, b), (dW, db) in zip(params, mlp_gradients(X[rows], Y[rows], params)):
                W -= lr * dW
                b -= lr * db
        losses[epoch] = mlp_loss(X, Y, params)
    return params, losses
