"""The values are the middles of n pieces, so the outermost lie half a piece inside. Asked for is a map
whose corners are at ±reach themselves. How large is the step then?
"""

import numpy as np


def decision_map(predict, n, reach):
    values = reach * ((np.arange(n) + 0.5) / n * 2 - 1)
    x, y = np.meshgrid(values, values[::-1])
    return predict(np.column_stack([x.ravel(), y.ravel()])).reshape(n, n)
