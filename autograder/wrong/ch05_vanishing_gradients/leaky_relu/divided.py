"""To the left you divide by alpha: leaky_relu(-3, 0.1) gives -30. The leak makes small, not large.
Which operation is it?
"""

import numpy as np


def leaky_relu(z, alpha):
    return np.where(z > 0, z, np.asarray(z) / max(alpha, 1e-9))
