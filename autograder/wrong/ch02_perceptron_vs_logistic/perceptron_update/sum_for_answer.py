"""The error was taken as y minus the weighted sum. That is the rule of Widrow and Hoff, which
moves even when the answer is right. The perceptron compares y with its own 0 or 1: what has
to be done with the sum first?
"""


def perceptron_update(w, b, x, y, lr):
    error = y - (x @ w + b)
    return w + lr * error * x, b + lr * error
