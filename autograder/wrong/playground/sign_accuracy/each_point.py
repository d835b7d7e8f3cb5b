"""There is a True or False for each point. One number is asked for, the share of True. Which function
makes it from them?
"""

import numpy as np


def sign_accuracy(scores, y):
    return scores * y > 0
