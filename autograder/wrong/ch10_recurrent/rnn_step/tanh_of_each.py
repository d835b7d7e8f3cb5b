"""Input and state went through a tanh each and were added: the sum of two such numbers may leave
the range from -1 to 1. How many sums are there, and around what stands tanh?

family: brackets
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + b) + np.tanh(h @ Wh)
