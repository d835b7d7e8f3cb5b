"""Two loops."""

import math


def cross_entropy(P, Y):
    total = 0.0
    for row, target in zip(P, Y):
        for p, y in zip(row, target):
            if y:
                total -= y * math.log(max(float(p), 1e-15))
    return total / len(P)
