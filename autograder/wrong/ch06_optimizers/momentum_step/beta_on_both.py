"""beta was multiplied with the gradient too: beta · (v + g). The new push counts in full, and only
what was there before is braked. Which of the two stands beside beta?

family: brackets
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * (v + g)
    return w - lr * v, v
