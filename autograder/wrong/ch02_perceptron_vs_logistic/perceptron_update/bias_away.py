"""w is right, and b went the other way: away where w goes towards x. The bias is a weight whose
input is always 1, so it moves with the same sign. Which sign stands between b and its step?

family: sign
"""

def perceptron_update(w, b, x, y, lr):
    error = y - (1 if x @ w + b > 0 else 0)
    return w + lr * error * x, b - lr * error
