"""Three cases, told apart by if."""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    fires = np.dot(w, x) + b > 0
    if fires and y == 0:
        return w - lr * x, b - lr
    if not fires and y == 1:
        return w + lr * x, b + lr
    return w, b
