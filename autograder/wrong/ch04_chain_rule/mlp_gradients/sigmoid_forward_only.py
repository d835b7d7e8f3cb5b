"""On the way forward the output has a sigmoid, which the way back knows nothing of. The last layer
is the identity. For which layers does the loop ask for a sigmoid?
"""

from nnlab.activations import sigmoid


def mlp_gradients(X, Y, params):
    outs = [X]
    for k, (W, b) in enumerate(params):
        z = outs[-1] @ W + b
        outs.append(sigmoid(z))
    delta = (outs[-1] - Y) / len(X)
    grads = []
    for k in range(len(params) - 1, -1, -1):
        W, b = params[k]
        grads.insert(0, (outs[k].T @ delta, delta.sum(axis=0)))
        if k > 0:
            delta = (delta @ W.T) * outs[k] * (1 - outs[k])
    return grads
