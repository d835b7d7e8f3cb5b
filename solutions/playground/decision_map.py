"""Model answer: what a network says everywhere in a square."""

import numpy as np


def decision_map(predict, n, reach):
    """What a network says at every place of a square: the numbers behind the colors of a map.

    predict: a function of points, (M, 2), x in column 0 and y in column 1, that gives one number
    for each, (M,). It is called once, with all n * n points, in whatever order.
    n: places in each direction, at least 2. reach: the square goes from -reach to +reach in both
    directions, in even steps, both ends included.
    Returns (n, n): row 0 is the top, y = +reach, and column 0 the left, x = -reach.

    decision_map(lambda P: P[:, 0] + 10 * P[:, 1], 3, 1)
    is [[9, 10, 11], [-1, 0, 1], [-11, -10, -9]].
    """
    ### BEGIN SOLUTION
    values = np.linspace(-reach, reach, n)
    x, y = np.meshgrid(values, values[::-1])
    return predict(np.column_stack([x.ravel(), y.ravel()])).reshape(n, n)
    ### END SOLUTION
