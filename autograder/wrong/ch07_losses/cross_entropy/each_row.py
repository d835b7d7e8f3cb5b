"""You gave back one number for each row. Those are the losses of the samples; the loss is one
number for all of them. What is the last step from N numbers to one?
"""

import numpy as np


def cross_entropy(P, Y):
    return -np.sum(Y * np.log(np.maximum(P, 1e-12)), axis=1)
