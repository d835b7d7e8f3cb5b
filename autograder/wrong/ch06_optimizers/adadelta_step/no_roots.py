"""The roots are missing: d and s are squares, and their ratio is the square of what the step
needs. Which function brings a mean of squares back to a size?
"""


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * (d + eps) / (s + eps)
    return w - step, s, rho * d + (1 - rho) * step**2
