"""You keep the entries whose random number is below p, and those are the share p that should be
dropped. With p = 0.1 nine in ten of yours are 0. On which side of p lie those that are kept?
"""


def dropout_mask(shape, p, rng):
    return (rng.random(shape) < p) / (1 - p)
