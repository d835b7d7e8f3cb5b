"""Model answer: a step that leaves the first layers where they are."""


def frozen_step(params, grads, frozen, lr):
    """One step of gradient descent for all layers but the first `frozen` ones.

    params: list of (W, b), first layer first. grads: list of (dW, db) of the same shapes, for all
    layers. frozen: how many layers stay unchanged, from 0 to all. lr: the rate. Weights and
    gradients may be whole numbers.
    Yours to write: without nnlab's frozen_step.
    Returns params: a new list of (W, b), W - lr dW and b - lr db in the layers that move.
    """
    ### BEGIN SOLUTION
    moved = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
    return list(params[:frozen]) + moved[frozen:]
    ### END SOLUTION
