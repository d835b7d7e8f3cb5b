"""The products of score and label were averaged, so that large scores count more. Each point is to
count as one, right or wrong. What has to be asked of a product before the mean?
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.mean(scores * y))
