"""0.9 stands where beta belongs. It is the usual number, and whoever calls with another one gets
the wrong walk. Where does the argument come in?

family: argument ignored
"""


def momentum_step(w, g, v, lr, beta):
    v = 0.9 * v + g
    return w - lr * v, v
