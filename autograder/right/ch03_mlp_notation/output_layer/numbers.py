"""A number of numpy's for the units."""

import numpy as np


def output_layer(task, classes):
    units = np.int64(max(1, classes - (task == "binary")))
    return units, {"b": "sigmoid", "m": "softmax", "r": "linear"}[task[0]]
