"""Model answer: the forward pass."""


def forward(X, params, f):
    """Outputs of every layer of a network: [X, O1, O2, ..., OL].

    X: inputs (N, D), a sample a row. params: list of L pairs (W, b), first layer first. All of
    them may be whole numbers.
    f: activation of the hidden layers. The last layer has none: its output is O W + b.
    Returns a list of L + 1 arrays, N rows each: X itself, then what every layer says.

    Each layer works on the output of the one before: O1 = f(X W1 + b1) and so on. With
    W1 = [[1, 2, 0], [0, -1, 1]], b1 = [0, 1, -2], W2 = [[2], [1], [-1]], b2 = [0.5] and f = step,
    X = [[1, 2], [0, 3]] gives O1 = [[1, 1, 0], [0, 0, 1]] and O2 = [[3.5], [-0.5]].
    Yours to write: without nnlab's forward.
    """
    ### BEGIN SOLUTION
    outputs = [X]
    for k, (W, b) in enumerate(params, start=1):
        Z = outputs[-1] @ W + b
        outputs.append(Z if k == len(params) else f(Z))
    return outputs
    ### END SOLUTION
