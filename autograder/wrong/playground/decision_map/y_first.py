"""predict gets y in column 0 and x in column 1. At the top right both are +reach, and it does not show;
look at the top left. What is the first number of a point?
"""

import numpy as np


def decision_map(predict, n, reach):
    values = np.linspace(-reach, reach, n)
    x, y = np.meshgrid(values, values[::-1])
    return predict(np.column_stack([y.ravel(), x.ravel()])).reshape(n, n)
