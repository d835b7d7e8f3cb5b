"""That is tanh, a relative: it runs from -1 to 1 and is 0 at 0. The sigmoid runs from 0 to 1 and
is one half there. How would you have to shift and squeeze it, the input included?
"""

import numpy as np


def sigmoid(z):
    return np.tanh(z)
