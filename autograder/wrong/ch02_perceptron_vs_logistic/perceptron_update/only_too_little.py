"""It learns from a missed yes and never from a wrong yes: where the answer is 1 and should be
0, nothing happens. What is y - ŷ then?
"""


def perceptron_update(w, b, x, y, lr):
    error = max(0, y - int(x @ w + b > 0))
    return w + lr * error * x, b + lr * error
