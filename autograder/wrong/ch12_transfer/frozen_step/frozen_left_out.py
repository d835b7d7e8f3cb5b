"""Only the layers that moved came back, and the network has lost its beginning. What stands
before them?

family: first or last only
"""


def frozen_step(params, grads, frozen, lr):
    pairs = list(zip(params, grads))[frozen:]
    return [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in pairs]
