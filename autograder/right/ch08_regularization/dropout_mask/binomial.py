"""Coins that fall on their feet with probability 1 - p."""


def dropout_mask(shape, p, rng):
    return rng.binomial(1, 1 - p, size=shape) / (1 - p)
