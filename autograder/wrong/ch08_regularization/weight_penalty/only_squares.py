"""The l1 term is missing: with l2 = 0 your penalty is 0 whatever the weights are. What does Σ|w|
cost?

family: argument ignored
"""


def weight_penalty(params, l1, l2):
    return float(sum(l2 * (W**2).sum() for W, b in params))
