"""The bias was subtracted. It belongs to the sum like any other term, with its own sign. With
w = 0 and b = 2, is the neuron rather for yes or for no?
"""

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    return sigmoid(X @ w - b)
