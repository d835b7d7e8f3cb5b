"""The new velocity is right, and the weights went by the gradient alone. What was the velocity
for?
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v + g
    return w - lr * g, v
