"""Model answer: what a perceptron says."""


def predict_perceptron(X, w, b):
    """The perceptron's class for every sample: 1 where its weighted sum is above 0, else 0.

    X: samples (N, D), one a row. w: weights (D,). b: bias, a number.
    Returns an array (N,) of the whole numbers 0 and 1.
    """
    ### BEGIN SOLUTION
    return (X @ w + b > 0).astype(int)
    ### END SOLUTION
