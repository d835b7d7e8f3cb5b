"""Right for small networks. With 24 layers of 10 your count is 2,003,764,205,206,896,640, or
worse, a negative number: numpy's whole numbers have 64 bits and go round when they are full.
Which whole numbers in Python have no end?
"""

import numpy as np


def count_paths(sizes):
    return int(np.prod(np.array(sizes[1:-1], dtype=np.int64)))
