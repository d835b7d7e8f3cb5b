"""Model answer: what logistic regression says."""

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    """Probability of class 1 for every sample: the sigmoid of its weighted sum.

    X: samples (N, D). w: weights (D,). b: bias, a number. All of them may be whole numbers.
    Returns an array (N,), each between 0 and 1; sums of ±1000 give 1 and 0 without a warning.

    Yours to write: without nnlab's predict_proba. There is sigmoid to build on.
    """
    ### BEGIN SOLUTION
    return sigmoid(X @ w + b)
    ### END SOLUTION
