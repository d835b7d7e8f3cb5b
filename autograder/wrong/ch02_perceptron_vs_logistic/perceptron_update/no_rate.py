"""The learning rate was left out: a step with lr = 0.1 is as long as one with lr = 1. Which
two lines should it scale?

family: argument ignored
"""


def perceptron_update(w, b, x, y, lr):
    error = y - int(x @ w + b > 0)
    return w + error * x, b + error
