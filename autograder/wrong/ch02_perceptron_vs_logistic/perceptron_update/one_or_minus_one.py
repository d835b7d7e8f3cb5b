"""The perceptron said 1 or -1 here, and y is 1 or 0. A wrong yes is then corrected as it should be,
a right no is corrected although nothing is wrong, and a wrong no twice as far. Which two values can
ŷ have here?
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    y_hat = 1 if x @ w + b > 0 else -1
    return w + lr * (y - y_hat) * x, b + lr * (y - y_hat)
