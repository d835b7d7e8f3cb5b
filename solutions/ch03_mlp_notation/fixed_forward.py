"""Model answer: a colleague's forward pass, mended."""


def fixed_forward(X, params, f):
    """What `careless_forward` was meant to compute: the sums and the outputs of every layer.

    X: inputs (N, D). params: list of L pairs (W, b), first layer first; W (n_in, n_out). All of
    them may be whole numbers.
    f: activation of the hidden layers; the last layer has none.
    Returns (sums, outputs), two lists of L arrays: sums[0] is X W1 + b1 and outputs[0] is f of
    it, sums[1] is outputs[0] W2 + b2, and so on. In the last layer sum and output are the same.

    Yours to write: without nnlab's forward.
    """
    ### BEGIN SOLUTION
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        before = outputs[-1] if outputs else X
        sums.append(before @ W + b)
        outputs.append(f(sums[-1]) if k + 1 < len(params) else sums[-1])
    return sums, outputs
    ### END SOLUTION
