"""It ends at 0 and not at lr_min: the part above lr_min is right, and lr_min itself is missing.
What is it added to?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    t = min(t, total)
    return (lr_max - lr_min) * (1 + np.cos(np.pi * t / total)) / 2
