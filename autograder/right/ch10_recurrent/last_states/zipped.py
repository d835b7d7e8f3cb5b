"""Pairs of states and lengths."""

import numpy as np


def last_states(H, lengths):
    return np.stack([states[length - 1] for states, length in zip(H, lengths)])
