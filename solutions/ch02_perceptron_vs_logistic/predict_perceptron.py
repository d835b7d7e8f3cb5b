"""Model answer: what a perceptron says."""


def predict_perceptron(X, w, b):
    """The perceptron's class for every sample: 1 where its weighted sum is above 0, else 0.

    X: samples (N, D), one a row. w: weights (D,). b: bias, a number. All of them may be whole
    numbers.
    Returns an array (N,) of the whole numbers 0 and 1: not True and False, and not 1.0.

    Yours to write: without nnlab's predict_perceptron.
    """
    ### BEGIN SOLUTION
    return (X @ w + b > 0).astype(int)
    ### END SOLUTION
