"""The layers that move took the gradients of the first layers: the frozen ones were cut off one
list and not off the other. Which gradient belongs to which layer?

family: off by one
"""


def frozen_step(params, grads, frozen, lr):
    new = list(params[:frozen])
    for (W, b), (dW, db) in zip(params[frozen:], grads):
        if dW.shape == W.shape:
            new.append((W - lr * dW, b - lr * db))
        else:
            new.append((W - lr * dW.mean(), b - lr * db.mean()))
    return new
