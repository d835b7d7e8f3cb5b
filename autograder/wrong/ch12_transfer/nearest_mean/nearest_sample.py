"""It gave the label of the nearest sample. Each class has one mean only, and a single sample that
lies far from its class does not decide. What is to be computed before any distance?
"""


def nearest_mean(X_train, y_train, X):
    squares = ((X[:, None, :] - X_train) ** 2).sum(axis=2)
    return y_train[squares.argmin(axis=1)]
