"""The last places are True: these sequences are filled up in front. Here the words come first.
Where does counting begin?
"""

import numpy as np


def padding_mask(lengths, T):
    return np.arange(T) >= T - lengths[:, None]
