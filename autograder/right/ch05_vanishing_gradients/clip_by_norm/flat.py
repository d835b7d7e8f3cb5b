"""One long vector, then cut into its parts again."""

import numpy as np


def clip_by_norm(grads, max_norm):
    flat = np.concatenate([np.ravel(g) for g in grads])
    flat = flat * min(1.0, max_norm / max(np.linalg.norm(flat), 1e-300))
    parts = np.split(flat, np.cumsum([g.size for g in grads])[:-1])
    return [part.reshape(g.shape) for part, g in zip(parts, grads, strict=True)]
