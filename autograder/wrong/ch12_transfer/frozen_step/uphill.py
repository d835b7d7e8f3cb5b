"""The step goes with the gradient, and the loss rises. Which way is down?

family: sign
"""


def frozen_step(params, grads, frozen, lr):
    moved = [(W + lr * dW, b + lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return list(params[:frozen]) + moved[frozen:]
