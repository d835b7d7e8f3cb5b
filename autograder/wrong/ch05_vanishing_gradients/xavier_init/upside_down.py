"""The fraction stands on its head: the more inputs a neuron has, the further your weights spread.
The sums would grow with the layer. Which number belongs below the line?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(1 / (2 / (fan_in + fan_out))), size=(fan_in, fan_out))
