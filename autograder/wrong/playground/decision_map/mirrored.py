"""Left and right are swapped: column 0 is x = +reach. The rows were to be turned over, and not the
columns. Which of the two lists of values begins at -reach?

family: sign
"""

import numpy as np


def decision_map(predict, n, reach):
    values = np.linspace(-reach, reach, n)
    x, y = np.meshgrid(values[::-1], values[::-1])
    return predict(np.column_stack([x.ravel(), y.ravel()])).reshape(n, n)
