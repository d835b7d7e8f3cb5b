"""One layer too many stayed: with frozen = 0 the first one did not move. Python counts from 0:
which place has the first layer that moves?

family: off by one
"""


def frozen_step(params, grads, frozen, lr):
    return [
        (W, b) if k <= frozen else (W - lr * dW, b - lr * db)
        for k, ((W, b), (dW, db)) in enumerate(zip(params, grads))
    ]
