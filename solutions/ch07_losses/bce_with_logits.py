"""Model answer: binary cross-entropy that never sees a probability."""

import numpy as np


def bce_with_logits(z, y):
    """Binary cross-entropy of the probability sigmoid(z): mean over all entries.

    z: logits, an array of any shape; it may hold whole numbers. y: 0 or 1, of z's shape.
    One entry costs log(1 + e^z) - y z. Exact and without warnings, not even muted ones, for z
    from -1000 to 1000, where a logit of 1000 for an answer that is 0 costs 1000.
    Yours to write: without nnlab's bce_with_logits and nnlab's bce.
    Returns one number.

    bce_with_logits(np.array([0, 2]), np.array([1, 0])) is (log 2 + log(1 + e²)) / 2, about 1.4100.
    """
    ### BEGIN SOLUTION
    return float(np.mean(np.logaddexp(0, z) - y * z))
    ### END SOLUTION
