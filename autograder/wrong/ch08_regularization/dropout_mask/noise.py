"""Your entries are many different numbers: multiplying by them is noise, and nobody sits out.
There are two values only. Which comparison makes two cases of a random number?
"""


def dropout_mask(shape, p, rng):
    return rng.random(shape) / (1 - p)
