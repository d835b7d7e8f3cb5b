"""The network tells the turned digits apart, and calls them by other names: nearly all pictures of
a digit are taken for the same other one. Which of the ten outputs does each label stand for?
"""

from nnlab.transfer import fit


def transfer_digits(params, X, y, rng):
    return fit(params, X, (y + 1) % 10, lr=0.003, steps=200)
