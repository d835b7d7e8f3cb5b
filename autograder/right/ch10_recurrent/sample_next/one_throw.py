"""One throw of a die with unequal sides."""

import numpy as np


def sample_next(scores, temperature, rng):
    z = [s / temperature for s in scores]
    top = max(z)
    e = [float(np.exp(v - top)) for v in z]
    total = sum(e)
    throw = rng.multinomial(1, [v / total for v in e])
    return int(throw.argmax())
