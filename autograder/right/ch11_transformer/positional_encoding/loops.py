"""Place by place and pair by pair, with math."""

import math

import numpy as np


def positional_encoding(T, d):
    rows = []
    for p in range(T):
        row = []
        for i in range(d // 2):
            angle = p / math.pow(10000, 2 * i / d)
            row += [math.sin(angle), math.cos(angle)]
        rows.append(row)
    return np.array(rows)
