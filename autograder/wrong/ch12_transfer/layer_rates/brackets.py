"""lr was raised to the power as well: (lr decay) to the k. What is decay's power multiplied with?

family: brackets
"""

import numpy as np


def layer_rates(lr, decay, L):
    return (lr * decay) ** np.arange(L - 1, -1, -1.0)
