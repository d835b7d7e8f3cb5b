"""The forgotten samples were divided by all of them. A sample that was never right cannot be
forgotten. Of how many is it a share?

family: sum for mean
"""

import numpy as np


def forgotten_share(before, after):
    return float(np.mean(before & ~after))
