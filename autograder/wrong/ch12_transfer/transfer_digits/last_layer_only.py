"""Only the last layer came back: its 32 inputs are not the 64 of a picture. What stands before
it?

family: first or last only
"""

from nnlab.transfer import fit


def transfer_digits(params, X, y, rng):
    return fit(params, X, y, frozen=2, lr=0.003, steps=20)[2:]
