"""The whole gradient was taken off, whatever the rate is. What is dW multiplied with?

family: argument ignored; factor forgotten
"""


def frozen_step(params, grads, frozen, lr):
    moved = [(W - dW, b - db) for (W, b), (dW, db) in zip(params, grads)]
    return list(params[:frozen]) + moved[frozen:]
