"""One minus the share of wrong ones, in single precision."""

import numpy as np


def sign_accuracy(scores, y):
    wrong = np.where(y > 0, scores <= 0, scores >= 0)
    return np.float32(1) - np.mean(wrong, dtype=np.float32)
