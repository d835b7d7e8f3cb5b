"""Your pictures are moved rightly, and so are those that were handed in: you wrote into X. In the
next step they would be moved once more. What should be written into?

family: argument changed
"""

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    moves = rng.integers(-most, most + 1, size=(len(X), 2))
    for n, (down, right) in enumerate(moves):
        X[n] = shift_images(X[n : n + 1], down, right)[0]
    return X
