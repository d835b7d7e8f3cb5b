"""Loops; the first nearest in rising order of labels stays."""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = sorted(set(int(label) for label in y_train))
    answers = []
    for x in X:
        best, least = None, float("inf")
        for label in labels:
            mean = np.mean([row for row, kind in zip(X_train, y_train) if kind == label], axis=0)
            distance = np.linalg.norm(x - mean)
            if distance < least:
                best, least = label, distance
        answers.append(best)
    return np.array(answers)
