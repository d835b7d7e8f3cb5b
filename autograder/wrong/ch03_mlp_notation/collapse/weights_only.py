"""The merged weights came back alone. With X = 0 they give 0, and the network gives 9 there in
the statement's example. What is missing in the pair?

family: bias forgotten
"""


def collapse(params):
    W = params[0][0]
    for W_next, _ in params[1:]:
        W = W @ W_next
    return W
