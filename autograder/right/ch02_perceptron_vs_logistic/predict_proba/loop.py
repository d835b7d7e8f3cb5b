"""One sample after the other, with Python's own exp."""

import math

import numpy as np


def predict_proba(X, w, b):
    answers = []
    for x in X:
        z = sum(float(xi) * float(wi) for xi, wi in zip(x, w)) + b
        e = math.exp(-abs(z))
        answers.append(1 / (1 + e) if z > 0 else e / (1 + e))
    return np.array(answers)
