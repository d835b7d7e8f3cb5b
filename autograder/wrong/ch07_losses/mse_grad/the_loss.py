"""You gave back the squares themselves, each with its share of the mean. Those are the parts of
the loss; the gradient says how fast each part changes. What is the slope of e²?
"""


def mse_grad(Y_hat, Y):
    return (Y_hat - Y) ** 2 / Y.size
