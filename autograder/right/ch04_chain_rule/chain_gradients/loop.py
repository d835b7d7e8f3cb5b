"""A loop over the layers, backwards, with math.exp."""

import math


def chain_gradients(x, y, w1, w2, w3):
    outputs = [x]
    for w in (w1, w2, w3):
        outputs.append(1 / (1 + math.exp(-w * outputs[-1])))
    slope = 2 * (outputs[3] - y)
    found = []
    for k, w in ((3, w3), (2, w2), (1, w1)):
        slope *= outputs[k] * (1 - outputs[k])
        found.append(slope * outputs[k - 1])
        slope *= w
    return tuple(reversed(found))
