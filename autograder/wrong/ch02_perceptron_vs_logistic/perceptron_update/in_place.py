"""The numbers are right, and the w that came in was changed too. Whoever called still holds
that array, and now has other weights than a moment ago. What makes `w += ...` different
from `w + ...`?

family: argument changed
"""


def perceptron_update(w, b, x, y, lr):
    error = y - int(x @ w + b > 0)
    w += lr * error * x
    return w, b + lr * error
