"""A small function for running means and one for sizes."""


def adadelta_step(w, g, s, d, rho, eps):
    def mean(old, new):
        return rho * old + (1 - rho) * new


    def size(square):
        return (square + eps) ** 0.5


    s = mean(s, g**2)
    move = -size(d) / size(s) * g
    return w + move, s, mean(d, move**2)
