"""No training: a lane for each symbol, opened by the first four symbols alone."""

import numpy as np


def train_recall():
    H = 4
    Wx, Wh, b = np.zeros((8, 4 * H)), np.zeros((H, 4 * H)), np.zeros(4 * H)
    Wx[:4, :H], Wx[4:, :H] = 20, -20  # i: open for a symbol, closed for a distractor
    b[H : 2 * H] = 20  # f: keeps
    Wx[:4, 2 * H : 3 * H] = 5 * np.eye(4)  # g: which symbol
    b[3 * H :] = 20  # o: shows
    return Wx, Wh, b, 10 * np.eye(4), np.zeros(4)
