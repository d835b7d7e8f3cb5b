"""The digits were shuffled, and their labels were not: the network learned that a 3 is a 7. What
has to keep together?

family: randomness
"""

from nnlab.transfer import fit


def transfer_digits(params, X, y, rng):
    return fit(params, X[rng.permutation(len(X))], y, lr=0.003, steps=200)
