"""The square goes from 0 to reach. Its left edge should be at x = -reach, and the origin in the
middle. Where does linspace begin?
"""

import numpy as np


def decision_map(predict, n, reach):
    values = np.linspace(0, reach, n)
    x, y = np.meshgrid(values, values[::-1])
    return predict(np.column_stack([x.ravel(), y.ravel()])).reshape(n, n)
