"""The bias never moves. It is a weight like the others, whose input is always 1. By how much
does a weight change when its input is 1?

family: bias forgotten
"""


def perceptron_update(w, b, x, y, lr):
    error = y - int(x @ w + b > 0)
    return w + lr * error * x, b
