"""Model answer: nobody looks ahead."""

import numpy as np


def causal_mask(T):
    """Who may look where when a text is written: place i may look at the places 0 to i.

    T: how many places, a whole number of at least 1.
    Returns an array (T, T) of True and False, a row for each place that looks, a column for
    each that is looked at. causal_mask(1) is [[True]], causal_mask(2) is
    [[True, False], [True, True]].

    Yours to write: without nnlab's causal_mask.
    """
    ### BEGIN SOLUTION
    places = np.arange(T)
    return places <= places[:, None]
    ### END SOLUTION
