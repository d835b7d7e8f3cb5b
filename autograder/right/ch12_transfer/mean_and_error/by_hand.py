"""Sums and roots."""

import math


def mean_and_error(values):
    n = len(values)
    mean = sum(values) / n
    squares = sum((v - mean) ** 2 for v in values)
    return mean, math.sqrt(squares / (n - 1) / n)
