"""You changed the arrays you were given. Whoever called still needs them, to try another
learning rate from the same start for example. `W -= lr * dW` writes into W itself; which form
makes a new array?

family: argument changed; aliasing
"""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            for (W, b), (dW, db) in zip(params, mlp_gradients(X[batch], Y[batch], params)):
                W -= lr * dW
                b -= lr * db
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
