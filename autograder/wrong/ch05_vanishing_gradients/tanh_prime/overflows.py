"""Right for ordinary inputs. At ±1000 cosh is more than a float can hold, and numpy warns on the
way to 0. Which form of the slope only needs the height?
"""

import numpy as np


def tanh_prime(z):
    return 1 / np.cosh(z) ** 2
