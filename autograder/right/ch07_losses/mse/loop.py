"""Entry by entry."""


def mse(Y_hat, Y):
    total = 0.0
    for guess, target in zip(Y_hat.ravel(), Y.ravel()):
        total += (guess - target) ** 2
    return total / Y.size
