"""You added up the weights with their signs: 1 and -2 make -1, so negative weights earn something.
What does |w| say about the sign?

family: sign
"""


def weight_penalty(params, l1, l2):
    return float(sum(l1 * W.sum() + l2 * (W**2).sum() for W, b in params))
