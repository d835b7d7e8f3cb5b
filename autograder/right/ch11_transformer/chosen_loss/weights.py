"""Chosen places as weights."""

import numpy as np


def chosen_loss(Z, ids, chosen):
    top = Z.max(axis=-1)
    logs = np.log(np.exp(Z - top[..., None]).sum(axis=-1)) + top
    costs = logs - np.take_along_axis(Z, ids[..., None], axis=-1)[..., 0]
    return np.sum(costs * chosen) / max(chosen.sum(), 1)
