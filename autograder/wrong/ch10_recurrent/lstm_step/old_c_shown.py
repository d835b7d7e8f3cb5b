"""c is right. h shows the c from before the step: what came in now is seen one step late. Which of
the two c stands in h' = o·tanh(c')?

family: old or new value
"""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), new
