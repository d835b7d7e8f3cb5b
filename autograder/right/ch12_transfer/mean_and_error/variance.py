"""The root of the variance over n."""

import numpy as np


def mean_and_error(values):
    return [np.mean(values), np.sqrt(np.var(values, ddof=1) / np.size(values))]
