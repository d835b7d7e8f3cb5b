"""Every answer is turned around: 1 where the sum is below 0, and 0 where it is above. Which
sign of the sum means yes?
"""


def predict_perceptron(X, w, b):
    return (X @ w + b < 0).astype(int)
