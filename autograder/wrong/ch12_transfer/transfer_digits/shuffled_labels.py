"""The network guesses. If it was trained, look at its labels: where digits are shuffled and their
labels are not, it learns that a 3 is a 7. Do X and y go through the same order, does the loss fall,
and is what you return what the steps have made?

family: randomness
"""

from nnlab.transfer import fit


def transfer_digits(params, X, y, rng):
    return fit(params, X[rng.permutation(len(X))], y, lr=0.003, steps=200)
