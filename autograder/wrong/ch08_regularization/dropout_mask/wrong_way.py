"""What is kept was multiplied by 1 - p, and should be divided by it: the survivors have to do the
work of those that are missing, so they grow. Larger or smaller than 1?

family: factor forgotten
"""


def dropout_mask(shape, p, rng):
    return (rng.random(shape) >= p) * (1 - p)
