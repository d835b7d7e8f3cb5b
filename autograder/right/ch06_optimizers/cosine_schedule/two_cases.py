"""Two cases."""

import math


def cosine_schedule(t, total, lr_max, lr_min):
    if t >= total:
        return lr_min
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * t / total))
