"""The map lies on its side: x goes down the rows and y along the columns. Which of the two should
change from one column to the next?

family: transpose
"""

import numpy as np


def decision_map(predict, n, reach):
    values = np.linspace(-reach, reach, n)
    x, y = np.meshgrid(values, values[::-1])
    return predict(np.column_stack([x.ravel(), y.ravel()])).reshape(n, n).T
