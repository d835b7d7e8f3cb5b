"""You sent the first biases through the later layers and left the later layers' own out: b is 4
in the statement's example, and needed is 9. What does each layer add after its product?

family: bias forgotten
"""


def collapse(params):
    W, b = params[0]
    for W_next, _ in params[1:]:
        W, b = W @ W_next, b @ W_next
    return W, b
