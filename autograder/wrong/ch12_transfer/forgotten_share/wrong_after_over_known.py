"""All samples that are wrong after were counted, those too that were wrong before: what was never
known cannot be forgotten. Which two things must hold of a forgotten sample?
"""

import numpy as np


def forgotten_share(before, after):
    return float(np.sum(~after) / np.sum(before)) if np.any(before) else 0.0
