"""X and Y were shuffled each by itself, so that the samples learn the targets of others. One order
has to serve both. What can be shuffled in place of the two tables?

family: randomness
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        Xs, Ys = rng.permutation(X), rng.permutation(Y)
        for start in range(0, len(X), batch_size):
            batch = slice(start, start + batch_size)
            steps = mlp_gradients(Xs[batch], Ys[batch], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
