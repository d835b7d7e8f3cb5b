"""One layer too few stayed: with frozen = 1 all of them moved. How many are the first `frozen`?

family: off by one
"""


def frozen_step(params, grads, frozen, lr):
    return [
        (W, b) if k < frozen else (W - lr * dW, b - lr * db)
        for k, ((W, b), (dW, db)) in enumerate(zip(params, grads), start=1)
    ]
