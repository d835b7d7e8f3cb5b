"""Your bias stands first and your weights second. Whoever calls writes `w, b = gate("and")` and
would get one number as the weights. In which order does the statement name them?

family: order of returned values
"""

import numpy as np


def gate(name):
    w, b = {"and": (1.0, -1.5), "or": (1.0, -0.5), "nand": (-1.0, 1.5)}[name]
    return b, np.array([w, w])
