"""The frozen W stayed, and the frozen b moved. A layer is both. What of the pair is left alone?

family: bias forgotten
"""


def frozen_step(params, grads, frozen, lr):
    return [
        (W if k < frozen else W - lr * dW, b - lr * db)
        for k, ((W, b), (dW, db)) in enumerate(zip(params, grads))
    ]
