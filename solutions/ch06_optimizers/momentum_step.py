"""Model answer: a step with momentum."""


def momentum_step(w, g, v, lr, beta):
    """One step with momentum: the velocity remembers, the weights follow the velocity.

    v ← beta · v + g, then w ← w - lr · v with the new v. This is PyTorch's form.
    w: weights, any shape. g: gradient. v: velocity so far; zeros before the first step. All
    have w's shape and may hold whole numbers. lr: learning rate. beta: the share of the velocity
    that is kept.
    Yours to write: without nnlab's momentum_update.
    Returns (w, v), both new. The arrays that came in stay as they are.

    momentum_step(np.array([1, 3]), np.array([2, -4]), np.array([4, 2]), 0.1, 0.5)
    is ([0.6, 3.3], [4, -3]).
    """
    ### BEGIN SOLUTION
    v = beta * v + g
    return w - lr * v, v
    ### END SOLUTION
