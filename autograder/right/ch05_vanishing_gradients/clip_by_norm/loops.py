"""Entry by entry, in single precision."""

import numpy as np


def clip_by_norm(grads, max_norm):
    total = 0.0
    for g in grads:
        for v in g.ravel():
            total += float(v) ** 2
    shrink = max(1.0, total**0.5 / max_norm)
    return [(g / shrink).astype(np.float32) for g in grads]
