"""The gradient was weighted with 1 - beta, which makes v a running mean. It is a form in use, and
its steps are (1 - beta) times as long: with beta = 0.9, a tenth. What does the statement add to
beta · v?
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v + (1 - beta) * g
    return w - lr * v, v
