"""Row 0 and column 0 count as outside: what stood there never comes into the new picture. Pixels are
counted from 0. Which comparison leaves the first one in?
"""

import numpy as np


def shift_images(X, down, right):
    new = np.zeros(X.shape)
    for i in range(X.shape[1]):
        for j in range(X.shape[2]):
            if 0 < i - down < X.shape[1] and 0 < j - right < X.shape[2]:
                new[:, i, j] = X[:, i - down, j - right]
    return new
