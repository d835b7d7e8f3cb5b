"""Row by row, in lists."""

import math

import numpy as np


def softmax(Z):
    rows = []
    for z in Z:
        e = [math.exp(v - max(z)) for v in z]
        rows.append([v / sum(e) for v in e])
    return np.array(rows)
