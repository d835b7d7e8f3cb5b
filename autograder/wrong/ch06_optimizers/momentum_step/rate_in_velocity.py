"""lr went into the velocity that you return. That is an older form; it differs as soon as the rate
changes during training. In the statement v knows nothing of lr. Where does lr come in?
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v + lr * g
    return w - v, v
