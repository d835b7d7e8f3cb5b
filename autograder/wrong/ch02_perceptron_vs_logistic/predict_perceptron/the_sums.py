"""These are the weighted sums, before anything is decided. A sum of 2.3 is a yes and one of
-0.4 a no. How do the two become 1 and 0?
"""


def predict_perceptron(X, w, b):
    return X @ w + b
