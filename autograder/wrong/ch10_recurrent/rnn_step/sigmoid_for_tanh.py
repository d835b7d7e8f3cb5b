"""You sent the sum through a sigmoid, which lies between 0 and 1. The state of this cell may be
negative too. Which activation lies between -1 and 1?

family: activation misplaced
"""

from nnlab.activations import sigmoid


def rnn_step(x, h, Wx, Wh, b):
    return sigmoid(x @ Wx + h @ Wh + b)
