"""Entry by entry."""

import numpy as np


def batch_norm_predict(X, gamma, beta, mean, var, eps):
    return np.array(
        [
            [
                g * (x - m) / (v + eps) ** 0.5 + b
                for x, g, b, m, v in zip(row, gamma, beta, mean, var, strict=True)
            ]
            for row in X
        ]
    )
