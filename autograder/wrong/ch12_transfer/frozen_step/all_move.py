"""Every layer moved, the frozen ones too. Where does `frozen` come in?

family: argument ignored
"""


def frozen_step(params, grads, frozen, lr):
    return [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
