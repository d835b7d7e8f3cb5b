"""Your mask is made of True and False: it says who stays, and multiplies by 1 at the most. Which
number should stand where True stands?
"""


def dropout_mask(shape, p, rng):
    return rng.random(shape) >= p
