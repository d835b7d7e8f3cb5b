"""bias2 came out as the whole mean squared error: every training was compared with the truth, and
then squared. The bias is what the *average* training misses. What has to be averaged before the
square?
"""

import numpy as np


def bias_variance(P, truth):
    return float(np.mean((P - truth) ** 2)), float(np.mean(P.var(axis=0)))
