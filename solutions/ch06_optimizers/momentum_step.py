"""Model answer: a step with momentum."""


def momentum_step(w, g, v, lr, beta):
    """One step with momentum: the velocity remembers, the weights follow the velocity.

    v ← beta · v + g, then w ← w - lr · v with the new v. This is PyTorch's form.
    w: weights, any shape. g: gradient, of w's shape. v: velocity so far, of w's shape; zeros
    before the first step. lr: learning rate. beta: the share of the velocity that is kept.
    Returns (w, v), both new. The arrays that came in stay as they are.

    momentum_step(np.array([1.0]), np.array([2.0]), np.array([4.0]), 0.1, 0.5) is ([0.6], [4.0]).
    """
    ### BEGIN SOLUTION
    v = beta * v + g
    return w - lr * v, v
    ### END SOLUTION
