"""This is the gradient of a network with a sigmoid at its output too. The last layer has the
identity: its sums are what the network says, and they have no slope to multiply by. Which layers
have the sigmoid?

family: slope at the wrong place
"""

from nnlab.activations import sigmoid


def mlp_gradients(X, Y, params):
    outputs = [X]
    for W, b in params:
        outputs.append(sigmoid(outputs[-1] @ W + b))
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        delta = delta * outputs[k + 1] * (1 - outputs[k + 1])
        gradients.insert(0, (outputs[k].T @ delta, delta.sum(axis=0)))
        delta = delta @ params[k][0].T
    return gradients
