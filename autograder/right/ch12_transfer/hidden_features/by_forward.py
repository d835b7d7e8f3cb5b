"""With the library's forward pass over these layers, and a ReLU after the last of them."""

from nnlab.activations import relu
from nnlab.mlp import forward


def hidden_features(X, params, layers):
    if not layers:
        return 1.0 * X
    return relu(forward(X, params[:layers], relu)[-1])
