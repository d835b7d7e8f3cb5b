"""The targets have no effect: this is the gradient for targets that are all 0. In which direction
should a prediction move that is right already?

family: argument ignored
"""


def mse_grad(Y_hat, Y):
    return 2 * Y_hat / Y.size
