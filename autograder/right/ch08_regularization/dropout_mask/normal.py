"""Any draw will do whose share below a limit is p."""

import numpy as np


def dropout_mask(shape, p, rng):
    kept = rng.uniform(-p, 1 - p, size=shape) >= 0
    return np.where(kept, 1.0, 0.0) / (1.0 - p)
