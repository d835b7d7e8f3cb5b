"""You added l1 to every entry. That pushes negative weights away from 0 instead of towards it.
What is the slope of |w| where w is negative?

family: sign
"""


def penalized_gradients(grads, params, l1, l2):
    return [(dW + l1 + 2 * l2 * W, db) for (dW, db), (W, b) in zip(grads, params, strict=True)]
