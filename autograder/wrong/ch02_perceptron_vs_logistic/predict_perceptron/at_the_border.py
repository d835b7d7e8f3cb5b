"""A sample exactly on the line gets 1. Chapter 1 settled the border the other way, and the
perceptron is its step: 1 above 0, and at 0 itself?
"""


def predict_perceptron(X, w, b):
    return (X @ w + b >= 0).astype(int)
