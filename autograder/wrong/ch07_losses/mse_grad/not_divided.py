"""This is the gradient of the sum of squares. The loss is their mean, so a single prediction
moves it less: with 6 entries yours is 6 times too large. What does the mean divide by?

family: sum for mean
"""


def mse_grad(Y_hat, Y):
    return 2 * (Y_hat - Y)
