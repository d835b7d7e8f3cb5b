"""By sums of a table of equalities."""

import numpy as np


def majority_accuracy(y_train, y_test):
    kinds = np.unique(y_train)
    table = y_train[:, None] == kinds
    said = np.full(y_test.shape, kinds[table.sum(axis=0).argmax()])
    return np.float32((said == y_test).mean())
