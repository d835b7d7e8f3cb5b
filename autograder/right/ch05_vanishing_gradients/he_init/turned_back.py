"""Drawn neuron by neuron, in single precision."""

import numpy as np


def he_init(fan_in, fan_out, rng):
    W = rng.standard_normal((fan_out, fan_in), dtype=np.float32)
    return W.T * np.float32(np.sqrt(2 / fan_in))
