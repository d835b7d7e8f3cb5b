"""Each batch was drawn anew from all samples, so that within an epoch some come twice and others
not at all. Shuffled once and then cut, every sample has its turn. Which method of rng gives an
order of all?

family: randomness
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            batch = rng.choice(len(X), min(batch_size, len(X)))
            steps = mlp_gradients(X[batch], Y[batch], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, steps)]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
