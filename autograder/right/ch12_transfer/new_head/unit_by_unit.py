"""The weights of one class after the other."""

import numpy as np


def new_head(params, classes, rng):
    fan_in = len(params[-1][0])
    columns = [rng.normal(0, (1 / fan_in) ** 0.5, fan_in) for _ in range(classes)]
    body = tuple((1.0 * W, 1.0 * b) for W, b in params[:-1])
    return [*body, (np.stack(columns, axis=1), np.array([0.0] * classes))]
