"""What is kept stays 1, so the sum of the next layer is too small while training: with p = 0.7
only 0.3 of it is left on average. By what are the survivors multiplied to make up for it?

family: factor forgotten
"""


def dropout_mask(shape, p, rng):
    return (rng.random(shape) >= p).astype(float)
