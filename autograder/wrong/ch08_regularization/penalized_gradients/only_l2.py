"""The l1 term is missing: with l2 = 0 your gradients are as they were. What is the slope of l1·|w|?

family: argument ignored; regularization
"""


def penalized_gradients(grads, params, l1, l2):
    return [(dW + 2 * l2 * W, db) for (dW, db), (W, _) in zip(grads, params, strict=True)]
