"""Every W lies on its side: (H, D) where (D, H) is asked for. Which of the two axes belongs to
the inputs?

family: transpose
"""

from nnlab.transfer import fit


def transfer_digits(params, X, y, rng):
    return [(W.T, b) for W, b in fit(params, X, y, lr=0.003, steps=20)]
