"""The map stands on its head: row 0 is the bottom, y = -reach. An array's rows go down while y goes up.
In which order do the rows need the values of y?
"""

import numpy as np


def decision_map(predict, n, reach):
    values = np.linspace(-reach, reach, n)
    x, y = np.meshgrid(values, values)
    return predict(np.column_stack([x.ravel(), y.ravel()])).reshape(n, n)
