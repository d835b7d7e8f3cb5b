"""The map is that of the square from -1 to 1, whatever `reach` is. Where should reach come in?

family: argument ignored
"""

import numpy as np


def decision_map(predict, n, reach):
    values = np.linspace(-1, 1, n)
    x, y = np.meshgrid(values, values[::-1])
    return predict(np.column_stack([x.ravel(), y.ravel()])).reshape(n, n)
