"""What is kept is divided by p, and should be divided by 1 - p, the share that is kept: with p =
0.25 it is 1.333 and not 4. (For p = 0.5 the two are the same, which is why this slip lives
long.) Which share makes the mean 1 again?

family: factor forgotten
"""


def dropout_mask(shape, p, rng):
    return (rng.random(shape) >= p) / max(p, 1e-9)
