"""The three lines see each other's work: what was moved towards 0 by one of them lies within t of 0
after it, and the next one wipes it out. 1.5 with t = 1 should become 0.5. From which numbers should
all three decide?

family: old or new value
"""

import numpy as np


def soft_threshold(w, t):
    new = np.array(w, dtype=float)
    new[new > t] -= t
    new[new < -t] += t
    new[np.abs(new) <= t] = 0
    return new
