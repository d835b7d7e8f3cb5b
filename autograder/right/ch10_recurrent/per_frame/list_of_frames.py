"""A list of all frames, and the answers dealt out in turn."""

import numpy as np


def per_frame(clips, f):
    frames = [frame for clip in clips for frame in clip]
    said, T = f(np.array(frames)), clips.shape[1]
    return np.array([[said[n * T + t] for t in range(T)] for n in range(len(clips))])
