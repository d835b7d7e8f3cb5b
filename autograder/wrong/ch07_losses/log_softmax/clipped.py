"""The logits were clipped, so that one of 1000 counts as 700. The statement wants them exact. What
can be taken off each row without changing its softmax?

family: overflow
"""

import numpy as np


def log_softmax(Z):
    S = np.clip(Z, -700, 700)
    return S - np.log(np.exp(S).sum(axis=1, keepdims=True))
