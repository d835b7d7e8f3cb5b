"""The old velocity was kept in full: beta had no effect. Under the same gradient it grows and
grows, without friction. What share of v is to be kept?
"""


def momentum_step(w, g, v, lr, beta):
    v = v + g
    return w - lr * v, v
