"""Only the new weights came back. The bias has moved as well, and whoever called needs both.
What should stand after `return`?

family: bias forgotten
"""


def perceptron_update(w, b, x, y, lr):
    error = y - int(x @ w + b > 0)
    return w + lr * error * x
