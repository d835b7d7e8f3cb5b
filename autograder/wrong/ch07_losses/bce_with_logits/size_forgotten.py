"""For z below 0 the exponent is -z and so above 0: the result is too large by |z|, and far out it
overflows. What must stand in the exponent so that it is never above 0?
"""

import numpy as np


def bce_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-z)))
