"""Your variance is 1 / fan_in, as in chapter 3. A ReLU lets half of the signal through, and the
other half is what the 2 makes up for. Where does it stand?

family: factor forgotten
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    spread = np.sqrt(1 / fan_in)
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
