"""The decisions are right, and no whole numbers: they came back as True and False, or as 1.0 and
0.0. Classes are counted, subtracted and used as places in a list. What makes 1 and 0 of them?

family: no whole number
"""


def predict_perceptron(X, w, b):
    return X @ w + b > 0
