"""v is right, and w goes lr times v plus the gradient. That is in v already. Along what does w go?"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v + g
    w = w - lr * (v + g)
    return w, v
