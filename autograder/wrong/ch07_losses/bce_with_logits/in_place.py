"""z itself was changed: whoever called finds other logits in it. *= and -= work inside of the
array that came in. How do you get a new one?

family: argument changed
"""

import numpy as np


def bce_with_logits(z, y):
    z *= np.where(y == 1, -1, 1)
    return float(np.mean(np.logaddexp(0, z)))
