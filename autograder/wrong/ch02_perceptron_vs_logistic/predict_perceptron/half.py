"""The line was drawn at ½ where it belongs at 0. One half is the border for probabilities, and
these are sums: 0.3 is above 0. What does yours say to a sum of 0.3?
"""


def predict_perceptron(X, w, b):
    return (X @ w + b > 0.5).astype(int)
