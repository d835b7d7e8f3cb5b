"""All sines come first and then all cosines. That is the order of another library; here they take
turns, sine in even columns and cosine in odd ones. Which columns belong to i = 0?
"""

import numpy as np


def positional_encoding(T, d):
    i = np.arange(d // 2)
    angle = np.arange(T)[:, None] / 10000 ** (2 * i / d)
    return np.concatenate([np.sin(angle), np.cos(angle)], axis=1)
