"""Plain gradient steps through the whole network."""

from nnlab.transfer import class_gradients, frozen_step


def transfer_digits(params, X, y, rng):
    for _ in range(200):
        params = frozen_step(params, class_gradients(X, y, params), 0, 0.1)
    return params
