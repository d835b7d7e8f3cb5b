"""Your spread follows the number of neurons alone. What goes forward through a layer adds up
fan_in products, what comes back fan_out, and this start minds both. Which sum stands below the
line?
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(2 / fan_out), size=(fan_in, fan_out))
