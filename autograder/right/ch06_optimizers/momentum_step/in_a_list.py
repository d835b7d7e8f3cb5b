"""Both at once, given back as a list."""


def momentum_step(w, g, v, lr, beta):
    velocity = g + v * beta
    return [w - velocity * lr, velocity]
