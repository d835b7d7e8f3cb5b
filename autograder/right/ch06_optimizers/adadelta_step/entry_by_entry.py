"""Entry by entry."""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    w, s, d = w.astype(float), s.astype(float), d.astype(float)
    for i in np.ndindex(w.shape):
        s[i] = rho * s[i] + (1 - rho) * g[i] ** 2
        step = g[i] * np.sqrt(d[i] + eps) / np.sqrt(s[i] + eps)
        d[i] = rho * d[i] + (1 - rho) * step**2
        w[i] -= step
    return w, s, d
