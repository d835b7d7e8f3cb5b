"""Entry by entry, into a list."""

def perceptron_update(w, b, x, y, lr):
    z = b
    for wi, xi in zip(w, x):
        z = z + wi * xi
    error = y - (1 if z > 0 else 0)
    return [wi + lr * error * xi for wi, xi in zip(w, x)], b + lr * error
