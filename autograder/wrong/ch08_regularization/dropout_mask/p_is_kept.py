"""You dropped the share 1 - p and kept p: with p = 0.25 three quarters of the entries are 0. In
this course, as in PyTorch, p is the share that is *dropped*. Which side of p is kept?

family: sign
"""


def dropout_mask(shape, p, rng):
    return (rng.random(shape) < p) / max(p, 1e-9)
