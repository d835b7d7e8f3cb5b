"""As many layers were frozen as asked for, but from the end. Which end of the list is near the
input?

family: off by one
"""


def frozen_step(params, grads, frozen, lr):
    n = len(params) - frozen
    moved = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return moved[:n] + list(params[n:])
