"""The network was trained, and guesses. So it is when the digits are shuffled and their labels are
not: it learns that a 3 is a 7. Do X and y go through the same order, and does the loss fall?

family: randomness
"""

from nnlab.transfer import fit


def transfer_digits(params, X, y, rng):
    return fit(params, X[rng.permutation(len(X))], y, lr=0.003, steps=200)
