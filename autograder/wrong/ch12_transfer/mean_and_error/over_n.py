"""The mean is right; the deviation was divided by n and not by its root. Four times as many runs
make the mean twice as sure, not four times. What halves when n becomes four times as large?

family: factor forgotten
"""

import numpy as np


def mean_and_error(values):
    return float(np.mean(values)), float(np.std(values, ddof=1) / len(values))
