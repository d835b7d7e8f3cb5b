"""The biases were sent through the merged W and not through the layer's own: b1 has already left
the first layer, only the later ones still lie ahead of it. Which matrix does it meet next?
"""


def collapse(params):
    W, b = params[0]
    for W_next, b_next in params[1:]:
        W = W @ W_next
        b = b @ W + b_next
    return W, b
