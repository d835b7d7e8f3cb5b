"""Both ends included by numpy's own word for it."""

import numpy as np

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    downs = rng.integers(-most, most, size=len(X), endpoint=True)
    rights = rng.integers(-most, most, size=len(X), endpoint=True)
    moved = [shift_images(x[np.newaxis], d, r)[0] for x, d, r in zip(X, downs, rights, strict=True)]
    return np.array(moved)
