"""The features of one layer less, and one layer."""

from nnlab.activations import relu


def hidden_features(X, params, layers):
    if layers == 0:
        return X.copy()
    W, b = params[layers - 1]
    return relu(hidden_features(X, params, layers - 1) @ W + b)
