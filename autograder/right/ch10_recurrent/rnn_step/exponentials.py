"""tanh from exponentials."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    z = np.matmul(x, Wx) + np.matmul(h, Wh) + b
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
