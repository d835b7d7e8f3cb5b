"""Counts the classes in the order of their numbers."""

import numpy as np


def majority_accuracy(y_train, y_test):
    return np.mean(y_test == np.bincount(y_train).argmax())
