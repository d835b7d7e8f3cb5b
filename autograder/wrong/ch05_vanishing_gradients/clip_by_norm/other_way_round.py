"""What is too long stays as it is, and what is short enough is stretched. The question about the
norm is asked the wrong way round. When should something be changed?

family: sign
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    factor = max_norm / norm if 0 < norm < max_norm else 1.0
    return [g * factor for g in grads]
