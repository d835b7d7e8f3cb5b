"""math.floor of a quotient."""

import math


def conv_size(n, k, pad, stride):
    return math.floor((n + 2 * pad - k) / stride + 1)
