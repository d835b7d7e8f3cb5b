"""Model answer: the inputs of the playground's networks."""

import numpy as np


def input_features(X, names):
    """The inputs of a network of the playground: one column for each name.

    X: points, (N, 2), x in column 0 and y in column 1; whole numbers are welcome.
    names: a list of at least one of "x", "y", "x2" (x squared), "y2", "xy" (x times y), "sin x"
    and "sin y" (of an angle in radians). A name may stand in it twice; so does its column then.
    Yours to write: without nnlab's features.
    Returns the columns in the order of names, (N, F).

    input_features(np.array([[2, 3], [4, -1]]), ["y", "x2", "xy"])
    is [[3, 4, 6], [-1, 16, -4]].
    """
    ### BEGIN SOLUTION
    x, y = X[:, 0], X[:, 1]
    column = {"x": x, "y": y, "x2": x**2, "y2": y**2, "xy": x * y}
    column |= {"sin x": np.sin(x), "sin y": np.sin(y)}
    return np.column_stack([column[name] for name in names])
    ### END SOLUTION
