"""A sum with the product of all strides below."""

import numpy as np


def receptive_field(layers):
    strides = [stride for _, stride in layers]
    return 1 + sum((layers[i][0] - 1) * int(np.prod(strides[:i])) for i in range(len(layers)))
