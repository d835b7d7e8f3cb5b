"""You took tanh of the two products one by one and added the results, which may reach 2. How many
sums does a neuron with two kinds of inputs have?

family: activation misplaced; brackets
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx) + np.tanh(h @ Wh + b)
