"""You counted the dead neurons and divided by the number of samples. The share is of the neurons:
for 2 dead ones of 5 it is 0.4. How many neurons does W have?

family: wrong axis
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.sum((X @ W + b <= 0).all(axis=0)) / len(X))
