"""The sign is turned around. This is the derivative by the targets Y; asked is the one by the
predictions. If a prediction is too high and rises further, does the loss rise or fall?

family: sign
"""


def mse_grad(Y_hat, Y):
    return 2 * (Y - Y_hat) / Y.size
