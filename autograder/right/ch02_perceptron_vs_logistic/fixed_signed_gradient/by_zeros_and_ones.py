"""Classes 0 and 1 instead, and the gradient written before."""

from nnlab.linear import logistic_gradient


def fixed_signed_gradient(w, b, X, s, l2):
    return logistic_gradient(w, b, X, (s + 1) / 2, l2)
