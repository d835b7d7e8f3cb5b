"""You return the same weights whatever the name is, and they make an AND. Three gates need three
answers. How can the function look at `name` before it decides?
"""

import numpy as np


def gate(name):
    return np.array([1.0, 1.0]), -1.5
