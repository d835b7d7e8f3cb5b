"""Every weight moved by the same amount, lr (y - ŷ), whatever its input was. A weight is to blame
in proportion to what came in through it. What is the step multiplied by?

family: argument ignored
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    error = y - int(np.dot(x, w) + b > 0)
    return w + lr * error, b + lr * error
