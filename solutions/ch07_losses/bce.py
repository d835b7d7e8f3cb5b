"""Model answer: what a probability costs when the answer is yes or no."""

import numpy as np


def bce(p, y):
    """Binary cross-entropy: the mean over all entries of -(y log p + (1 - y) log(1 - p)).

    p: probabilities of "yes", an array of any shape. 0 and 1 may occur, also as whole numbers.
    y: 0 or 1, of p's shape.
    Finite everywhere and without warnings, not even muted ones: where p is 0 or 1, use a
    probability that is just above 0 or below 1 in its place, by 1e-7 or less. log is the natural
    logarithm.
    Yours to write: without nnlab's bce, nnlab's bce_with_logits and sklearn's log_loss.
    Returns one number.

    bce(np.array([0.9, 0.2]), np.array([1, 0])) is -(log 0.9 + log 0.8) / 2, about 0.1643.
    """
    ### BEGIN SOLUTION
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
    ### END SOLUTION
