"""Your table counts to 255 and begins at 0 again: its numbers have one byte each. A class may have
thousands of samples. Which dtype holds as many?
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    table = np.zeros((K, K), dtype=np.uint8)
    for true, said in zip(y, y_hat, strict=True):
        table[true, said] += 1
    return table
