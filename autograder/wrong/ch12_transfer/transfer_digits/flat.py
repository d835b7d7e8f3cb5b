"""The weights and biases stand one after the other in a flat list. Asked for is a list of pairs
(W, b), as the old network is one. Where do two more brackets belong?
"""

from nnlab.transfer import fit


def transfer_digits(params, X, y, rng):
    return [array for pair in fit(params, X, y, lr=0.003, steps=20) for array in pair]
