"""Right where b is 0 and wrong elsewhere: b does not enter the sum. At which place is it added?

family: bias forgotten
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh)
