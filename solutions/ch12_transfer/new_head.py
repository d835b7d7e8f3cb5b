"""Model answer: another last layer on the old ones."""

import numpy as np


def new_head(params, classes, rng):
    """The old layers but the last, and a new last layer for so many classes.

    params: list of (W, b), first layer first, at least two layers. classes: outputs of the new
    layer, at least 1. rng: numpy.random.Generator, the only source of chance.
    The new W has shape (fan_in, classes), fan_in the units that feed it, and is drawn from a normal
    distribution with mean 0 and variance 1 / fan_in. The new b is zero.
    The other layers are copied, so that training the new network leaves the old one alone (that
    cannot be seen from outside and is not judged).
    Yours to write: without nnlab's new_head.
    Returns params: a list of (W, b); the params that were given stay as they are.
    """
    ### BEGIN SOLUTION
    fan_in = len(params[-1][0])
    W = rng.normal(0.0, np.sqrt(1 / fan_in), size=(fan_in, classes))
    return [(W_old.copy(), b.copy()) for W_old, b in params[:-1]] + [(W, np.zeros(classes))]
    ### END SOLUTION
