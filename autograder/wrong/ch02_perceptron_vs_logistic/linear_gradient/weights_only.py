"""Only dw came back. The bias has a slope too, that of a weight whose input is always 1. What
is the mean of 2·error times 1?

family: bias forgotten
"""


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return 2 * X.T @ error / len(y)
