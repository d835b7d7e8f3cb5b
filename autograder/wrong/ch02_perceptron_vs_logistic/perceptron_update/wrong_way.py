"""It moves the wrong way. When the answer is 0 and should be 1, the sum for x has to grow, so
w should go towards x. Is it y - ŷ, or ŷ - y?

family: sign
"""


def perceptron_update(w, b, x, y, lr):
    error = y - int(x @ w + b > 0)
    return w - lr * error * x, b - lr * error
