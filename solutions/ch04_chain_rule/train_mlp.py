"""Model answer: backpropagation, again and again."""

import numpy as np

from nnlab.mlp import mlp_gradients, mlp_loss


def train_mlp(X, Y, params, lr, epochs, batch_size, rng):
    """Mini-batch gradient descent on mlp_loss.

    In every epoch: shuffle once, order = rng.permutation(N), and cut `order` into batches of
    batch_size, the last one may be smaller. For each batch: gradients of that batch, then
    every W and b goes lr times its gradient downhill.

    X: inputs (N, D). Y: targets (N, K). params: list of (W, b), floats; they stay as they
    are.
    Returns (params, losses): the new parameters, and epochs + 1 losses, each mlp_loss on all the
    data: before the first epoch and after each. All randomness comes from rng.

    Yours to write: without nnlab's train and nnlab's minibatches.
    """
    ### BEGIN SOLUTION
    losses = [mlp_loss(X, Y, params)]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            steps = mlp_gradients(X[batch], Y[batch], params)
            pairs = zip(params, steps, strict=True)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in pairs]
        losses.append(mlp_loss(X, Y, params))
    return params, np.array(losses)
    ### END SOLUTION
