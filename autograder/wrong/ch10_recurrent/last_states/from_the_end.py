"""You counted from the end: -lengths is the first step for a sequence of full length, and not its
last. From which end are steps counted?

family: sign
"""

import numpy as np


def last_states(H, lengths):
    return H[np.arange(len(H)), -lengths]
