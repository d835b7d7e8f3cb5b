"""One column of distances for each class."""

import numpy as np


def nearest_mean(X_train, y_train, X):
    kinds = np.array(sorted(set(y_train.tolist())))
    columns = []
    for kind in kinds:
        mean = np.average(X_train[y_train == kind], axis=0)
        columns.append(np.sqrt(((X - mean) ** 2).sum(axis=1)))
    return kinds[np.argmin(np.column_stack(columns), axis=1)]
