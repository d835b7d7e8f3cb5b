"""Mini-batches, a smaller rate in the later half."""

from nnlab.transfer import class_gradients, frozen_step


def transfer_digits(params, X, y, rng):
    for epoch in range(60):
        order = rng.permutation(len(X))
        for rows in (order[:15], order[15:]):
            grads = class_gradients(X[rows], y[rows], params)
            params = frozen_step(params, grads, 0, 0.1 if epoch < 30 else 0.03)
    return params
