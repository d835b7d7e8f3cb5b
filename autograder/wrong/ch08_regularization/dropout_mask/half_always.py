"""Half of the entries are dropped whatever p is. Where does p enter the comparison?

family: argument ignored
"""


def dropout_mask(shape, p, rng):
    return (rng.random(shape) >= 0.5) / (1 - p)
