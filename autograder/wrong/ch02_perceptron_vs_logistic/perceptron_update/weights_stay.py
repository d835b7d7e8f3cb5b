"""Only the bias moves, and the weights stay as they were. Then the line can shift but never
turn. By how much should each weight change, and what has its input to do with it?

family: old or new value
"""


def perceptron_update(w, b, x, y, lr):
    error = y - int(x @ w + b > 0)
    return w, b + lr * error
