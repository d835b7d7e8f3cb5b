"""The mean goes a part of the way to the new square."""


def rmsprop_step(w, g, s, lr, beta, eps):
    s = s + (1 - beta) * (g * g - s)
    rate = lr / (s**0.5 + eps)
    return w - rate * g, s
