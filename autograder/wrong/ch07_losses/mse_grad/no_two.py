"""Half of what it should be: the slope of a square brings a 2 down, and there is no ½ in this
loss to cancel it. What is the slope of e² at e = 3?

family: factor forgotten
"""


def mse_grad(Y_hat, Y):
    return (Y_hat - Y) / Y.size
