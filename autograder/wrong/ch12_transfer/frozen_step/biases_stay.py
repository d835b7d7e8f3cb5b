"""The W of the layers that move did, and no b did. What becomes of b in a step?

family: bias forgotten
"""


def frozen_step(params, grads, frozen, lr):
    return [
        (W if k < frozen else W - lr * dW, b)
        for k, ((W, b), (dW, _)) in enumerate(zip(params, grads))
    ]
