"""All rates of the warm-up in a line, and the last of them from there on."""

import numpy as np


def warmup(t, steps, lr):
    return np.linspace(0, lr, steps + 1)[1:][min(t, steps - 1)]
