"""Lopsided neurons, in single precision."""

import numpy as np


def gate(name):
    w1, w2, b = {"and": (3, 5, -6), "or": (3, 5, -2), "nand": (-3, -5, 6)}[name]
    return np.array([w1, w2], dtype=np.float32), np.float32(b)
