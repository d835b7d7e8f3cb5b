"""One layer alone stays, the one with the number `frozen`. It says how many of the first ones do.
Which comparison holds for all of them?

family: off by one
"""


def frozen_step(params, grads, frozen, lr):
    return [
        (W, b) if i == frozen else (W - lr * dW, b - lr * db)
        for i, ((W, b), (dW, db)) in enumerate(zip(params, grads))
    ]
