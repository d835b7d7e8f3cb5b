"""Model answer: the loss of a classifier, from its logits."""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy(Z, labels):
    """Cross-entropy of softmax(Z) with integer targets: mean over the rows.

    Z: logits (N, K); it may hold whole numbers. labels: an array (N,) of whole numbers from 0 to
    K - 1.
    One row costs -log softmax(z)[label]. Exact and without warnings, not even muted ones, for
    logits from -1000 to 1000.
    Yours to write: without nnlab's softmax_cross_entropy and nnlab's cross_entropy_with_logits.
    Returns one number.

    softmax_cross_entropy(np.array([[0, 0, 0], [0, 0, 0]]), np.array([2, 0])) is log 3, about
    1.0986, and softmax_cross_entropy(np.array([[1000, 0]]), np.array([1])) is 1000.
    """
    ### BEGIN SOLUTION
    return float(-np.mean(log_softmax(Z)[np.arange(len(Z)), labels]))
    ### END SOLUTION
