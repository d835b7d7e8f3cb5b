"""You asked whether e itself is at most delta, and e = -3 is. So misses below the target stay
squared however large they are. Which size of the miss should be asked about?
"""

import numpy as np


def huber(Y_hat, Y, delta):
    miss = Y_hat - Y
    return float(np.mean(np.where(miss <= delta, miss**2 / 2, delta * (miss - delta / 2))))
