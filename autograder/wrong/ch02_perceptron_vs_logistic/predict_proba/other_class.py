"""These are the probabilities of class 0: large where the sum is very negative. At z = 2 the
probability of class 1 is about 0.88, and yours is 0.12. Which sign has z in e to the power
-z?
"""

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    return sigmoid(-(X @ w + b))
