"""Only the new weights came back. The velocity is then lost, and the next step begins from rest.
What are the two values that the statement asks for?
"""


def momentum_step(w, g, v, lr, beta):
    return w - lr * (beta * v + g)
