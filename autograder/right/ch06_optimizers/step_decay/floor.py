"""With np.floor, as a numpy number."""

import numpy as np


def step_decay(t, lr0, drop, every):
    return np.float64(lr0) * np.power(drop, np.floor(t / every))
