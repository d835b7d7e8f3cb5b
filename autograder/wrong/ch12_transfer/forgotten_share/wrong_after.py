"""That is the share of all samples that is wrong after the training, those included that were
wrong before it. Which of them had been right?

family: argument ignored
"""

import numpy as np


def forgotten_share(before, after):
    return float(np.mean(~after)) if before.any() else 0.0
