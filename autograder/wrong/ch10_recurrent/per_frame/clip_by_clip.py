"""f was called once for each clip. This f takes the mean of its batch off, and so it gives other
answers for few frames than for all. How can all frames be one batch?
"""

import numpy as np


def per_frame(clips, f):
    return np.array([f(clip) for clip in clips])
