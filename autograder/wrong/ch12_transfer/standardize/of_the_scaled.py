"""X_train is right, and X came back as it was: mean and deviation were asked of the X_train that
had been scaled already, and there they are 0 and 1. When are they to be taken?
"""

import numpy as np


def standardize(X_train, X):
    def scaled(A, B):
        deviation = B.std(axis=0)
        return (A - B.mean(axis=0)) / np.where(deviation == 0, 1, deviation)

    X_train = scaled(X_train, X_train)
    return X_train, scaled(X, X_train)
