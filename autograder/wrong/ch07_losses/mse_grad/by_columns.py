"""You divided by the number of columns, and the mean is over all entries. For 2 rows and 3 columns
yours is 2 times too large. How many squares are there to take the mean of?

family: sum for mean
"""


def mse_grad(Y_hat, Y):
    return 2 * (Y_hat - Y) / Y.shape[-1]
