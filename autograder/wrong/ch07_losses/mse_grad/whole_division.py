"""// cuts each entry to a whole number. Which division keeps its fraction?"""


def mse_grad(Y_hat, Y):
    return 2 * (Y_hat - Y) // Y.size
