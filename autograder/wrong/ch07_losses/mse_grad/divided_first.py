"""Division binds more tightly than minus: only Y was divided by the number of entries. Which
difference should be divided as a whole?

family: brackets
"""


def mse_grad(Y_hat, Y):
    return 2 * (Y_hat - Y / Y.size)
