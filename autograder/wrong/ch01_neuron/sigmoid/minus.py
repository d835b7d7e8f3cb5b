"""There is a minus between 1 and e^-z. At 0 that is 1 - 1, and you divide by nothing; undecided
should be one half. Which sign makes the denominator 2 there?

family: sign
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 - np.exp(-z))
