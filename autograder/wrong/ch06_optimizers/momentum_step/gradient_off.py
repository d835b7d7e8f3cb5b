"""The gradient was taken off the velocity and not added, so w goes uphill by it. v adds up
gradients, and the minus comes when w moves against v. Which sign stands before g?

family: sign
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v - g
    return w - lr * v, v
