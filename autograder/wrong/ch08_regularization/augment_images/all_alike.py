"""All pictures were moved by the same two numbers. Every picture has its own. How many pairs of
numbers do you draw?

family: randomness
"""

from nnlab.augmentation import shift_images


def augment_images(X, most, rng):
    down, right = rng.integers(-most, most + 1, size=2)
    return shift_images(X, int(down), int(right))
