"""Model answer: a layer of neurons."""


def layer(X, W, b, f):
    """Outputs of a layer of H neurons for N samples at once.

    X: inputs (N, D), a sample a row. W: weights (D, H), a neuron a column. b: biases (H,).
    All of them may be whole numbers. f: activation, works on arrays of any shape.
    Returns an array (N, H): entry [n, h] is what neuron h says about sample n.

    Four samples of three inputs, X (4, 3), and two neurons, W (3, 2), make a result (4, 2).
    Yours to write: without nnlab's layer and nnlab's neuron.
    """
    ### BEGIN SOLUTION
    return f(X @ W + b)
    ### END SOLUTION
