"""Chosen out of the two values."""


def dropout_mask(shape, p, rng):
    return rng.choice([0.0, 1 / (1 - p)], p=[p, 1 - p], size=shape)
