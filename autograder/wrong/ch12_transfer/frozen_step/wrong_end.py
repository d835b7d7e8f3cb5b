"""The first layers moved and the last ones stayed: with frozen = 1 of 2 only the first layer
learned. Which ones are to be kept?
"""


def frozen_step(params, grads, frozen, lr):
    moved = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return moved[:frozen] + list(params[frozen:])
