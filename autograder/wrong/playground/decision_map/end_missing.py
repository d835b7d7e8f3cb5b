"""The last column is not x = +reach: np.arange and range stop before their end. How are n values
spread from -reach to +reach so that both are among them?

family: off by one
"""

import numpy as np


def decision_map(predict, n, reach):
    values = -reach + 2 * reach * np.arange(n) / n
    x, y = np.meshgrid(values, -values)
    return predict(np.column_stack([x.ravel(), y.ravel()])).reshape(n, n)
