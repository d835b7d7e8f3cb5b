"""Adding up in a loop, the bias last."""


def neuron(x, w, b, f):
    z = 0.0
    for i in range(len(x)):
        z = z + x[i] * w[i]
    z = z + b
    y_hat = f(z)
    return y_hat
