"""lengths itself was taken as the index. Steps are counted from 1 and indices from 0, so a
sequence of full length asks for a state that is not there. What has to be taken off?

family: off by one
"""

import numpy as np


def last_states(H, lengths):
    return H[np.arange(len(H)), lengths]
