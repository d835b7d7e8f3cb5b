"""That is 1 / cosh(z). The slope of tanh is 1 / cosh², or 1 - tanh². At 2 you have 0.266, needed
0.071. What is missing below the line?
"""

import numpy as np


def tanh_prime(z):
    return 1 / np.cosh(np.clip(z, -300, 300))
