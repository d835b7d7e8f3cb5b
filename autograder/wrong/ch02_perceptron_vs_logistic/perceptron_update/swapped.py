"""w and b have changed places: the bias came first. Whoever calls writes `w, b =
perceptron_update(...)` and would get a number for the weights. What does the statement put first?

family: order of returned values
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    error = y - int(np.dot(x, w) + b > 0)
    return b + lr * error, w + lr * error * x
