"""A list of two numbers, the average by a product with ones."""

import numpy as np


def bias_variance(P, truth):
    average = np.ones(len(P)) @ P / len(P)
    misses, spread = average - truth, P - average
    return [misses @ misses / len(truth), np.sum(spread * spread) / P.size]
