"""A rate for each layer, 0 for the frozen ones."""


def frozen_step(params, grads, frozen, lr):
    rates = [0.0] * frozen + [lr] * (len(params) - frozen)
    return [(W - r * dW, b - r * db) for (W, b), (dW, db), r in zip(params, grads, rates)]
