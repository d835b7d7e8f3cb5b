"""uniform_loss(10) gave 0.9: the probability of being wrong. Cross-entropy looks at the
probability of what is right, and takes something of it. What?
"""


def uniform_loss(K):
    return 1 - 1 / K
