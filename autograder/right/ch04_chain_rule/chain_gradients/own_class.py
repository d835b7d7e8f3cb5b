"""Dual numbers: every number carries its derivative along."""

import math


def chain_gradients(x, y, w1, w2, w3):
    def loss(w, dw):
        o, do = x, 0.0
        for wk, dk in zip(w, dw):
            z, dz = wk * o, wk * do + dk * o
            o = 1 / (1 + math.exp(-z))
            do = o * (1 - o) * dz
        return 2 * (o - y) * do

    w = (w1, w2, w3)
    return loss(w, (1, 0, 0)), loss(w, (0, 1, 0)), loss(w, (0, 0, 1))
