"""There is a factor ŷ too much. The square is of ŷ - y, and how much does that grow when ŷ grows by
1?
"""


def mse_grad(Y_hat, Y):
    return 2 * (Y_hat - Y) * Y_hat / Y.size
