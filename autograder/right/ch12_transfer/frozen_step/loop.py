"""A loop with a question in it."""


def frozen_step(params, grads, frozen, lr):
    new = []
    for k in range(len(params)):
        W, b = params[k]
        if k >= frozen:
            dW, db = grads[k]
            W = W - lr * dW
            b = b - lr * db
        new.append((W, b))
    return new
