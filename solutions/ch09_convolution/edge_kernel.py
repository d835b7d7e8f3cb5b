"""Model answer: three kernels that look for something."""

import numpy as np


def edge_kernel(name):
    """A 3 x 3 kernel that answers to what its name says, wherever it stands in a picture.

    name: "vertical", "horizontal" or "spot".
    On a picture of one gray each of them answers 0 everywhere.
    "vertical" answers somewhere with something else than 0 where a border between dark and bright
    runs from top to bottom, and with 0 everywhere where a border runs from left to right.
    "horizontal" does it the other way round.
    "spot" answers to one bright pixel under its center with at least 1.5 times what it answers
    to any straight or diagonal border between two grays that differ by as much.
    Which numbers and which sign they have is up to you: what your kernels answer is looked at.
    Yours to write: without nnlab's edge_kernel.
    Returns an array (3, 3) of numbers, or a list of three rows.
    """
    ### BEGIN SOLUTION
    if name == "vertical":
        return np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    if name == "horizontal":
        return np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])
    return np.array([[0, -1, 0], [-1, 4, -1], [0, -1, 0]])
    ### END SOLUTION
