"""Where the answer was wrong, w always moved towards x. That mends a wrong no; after a wrong yes
the sum has to become smaller. Which sign does y - ŷ have there?

family: sign
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    y_hat = 1 if x @ w + b > 0 else 0
    if y_hat != y:
        return w + lr * np.asarray(x), b + lr
    return w, b
