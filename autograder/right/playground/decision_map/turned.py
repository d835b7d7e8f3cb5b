"""Rows from the bottom, turned over at the end."""

import numpy as np



def decision_map(predict, n, reach):
    values = np.linspace(-reach, reach, n)
    P = np.column_stack([np.tile(values, n), np.repeat(values, n)])
    return np.flipud(np.asarray(predict(P)).reshape(n, n))
