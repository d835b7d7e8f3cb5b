"""With the function made for it."""

import numpy as np


def last_states(H, lengths):
    places = np.reshape(lengths, (-1, 1, 1)) - 1
    return np.take_along_axis(H, places, axis=1)[:, 0]
