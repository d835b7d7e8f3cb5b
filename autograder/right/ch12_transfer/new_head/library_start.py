"""With the library's start for this variance."""

import copy

import numpy as np

from nnlab.initializers import lecun_init


def new_head(params, classes, rng):
    kept = copy.deepcopy(params[:-1])
    kept.append((lecun_init(len(kept[-1][1]), classes, rng), np.zeros(classes)))
    return kept
