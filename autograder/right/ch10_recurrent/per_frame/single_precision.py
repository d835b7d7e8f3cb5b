"""Single precision."""

import numpy as np


def per_frame(clips, f):
    clips = clips.astype(np.float32)
    said = f(clips.reshape((-1,) + clips.shape[2:]))
    return said.reshape(clips.shape[:2] + (-1,)).astype(np.float32)
