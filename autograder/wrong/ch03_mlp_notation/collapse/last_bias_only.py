"""The weights are right and b is that of the last layer alone: 5 in the statement's example, and
needed is 9. The first layer's biases are inputs of the second. What happens to an input there?

family: bias forgotten
"""


def collapse(params):
    W = params[0][0]
    for W_next, _ in params[1:]:
        W = W @ W_next
    return W, params[-1][1]
