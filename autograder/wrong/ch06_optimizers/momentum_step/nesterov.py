"""This looks one step ahead: the weights move by g + beta · v with the new v. It is Nesterov's
method, with the same v as here. By what alone does w move in plain momentum?
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v + g
    return w - lr * (g + beta * v), v
