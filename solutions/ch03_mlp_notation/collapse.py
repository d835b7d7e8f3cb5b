"""Model answer: many linear layers are one."""


def collapse(params):
    """The one layer (W, b) that does what all these layers do without an activation.

    params: list of L pairs (W, b), first layer first, for a network of D inputs, K outputs; whole
    numbers too.
    Returns (W, b), W (D, K) and b (K,), such that X W + b is what comes out of the last layer
    for every X (N, D), if each layer passes on its sums as they are.

    collapse([(np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0]]), np.array([1.0, 0.0, 2.0])),
    (np.array([[2.0], [1.0], [1.0]]), np.array([5.0]))]) is ([[4], [4]], [9]).
    Yours to write: without nnlab's collapse.
    """
    ### BEGIN SOLUTION
    W, b = params[0]
    for W_next, b_next in params[1:]:
        W, b = W @ W_next, b @ W_next + b_next
    return W, b
    ### END SOLUTION
