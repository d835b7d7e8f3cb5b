"""The frozen layers became zeros. They keep the weights they have. What is it that does not happen
to them?
"""


def frozen_step(params, grads, frozen, lr):
    return [
        (0 * W, 0 * b) if i < frozen else (W - lr * dW, b - lr * db)
        for i, ((W, b), (dW, db)) in enumerate(zip(params, grads))
    ]
