"""Minus the logarithm of one K-th."""

import math


def uniform_loss(K):
    return -math.log(1 / K)
