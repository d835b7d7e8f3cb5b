"""Each layer asks the next for the gradient by its outputs."""

import numpy as np

from nnlab.activations import sigmoid


def mlp_gradients(X, Y, params):
    def below(O, rest):
        """Gradients of the layers in `rest`, and the loss's gradient by their input O."""
        (W, b), others = rest[0], rest[1:]
        Z = O @ W + b
        if others:
            out = sigmoid(Z)
            found, dO = below(out, others)
            delta = dO * out * (1 - out)
        else:
            found, delta = [], (Z - Y) / len(X)
        return [(np.einsum("nd,nh->dh", O, delta), np.ones(len(X)) @ delta), *found], delta @ W.T

    return below(X, params)[0]
