"""Right, but where nothing was right before it divided 0 by 0. What does the statement say for
that case?
"""

import numpy as np


def forgotten_share(before, after):
    with np.errstate(all="ignore"):
        return float(np.float64((before & ~after).sum()) / before.sum())
