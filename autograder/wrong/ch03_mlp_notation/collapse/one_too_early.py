"""The new bias joined before the product, (b + b_next) W_next: in the statement's example b is
24, and needed is 9. A layer multiplies what it gets. When does it add its own?

family: off by one
"""


def collapse(params):
    W, b = params[0]
    for W_next, b_next in params[1:]:
        W, b = W @ W_next, (b + b_next) @ W_next
    return W, b
