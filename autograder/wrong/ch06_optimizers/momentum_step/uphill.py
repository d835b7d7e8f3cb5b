"""The weights went uphill: they move along the velocity, and the velocity is made of gradients.
Which sign belongs before lr?

family: sign
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v + g
    return w + lr * v, v
