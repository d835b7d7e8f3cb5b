"""The numbers are right, and W and b were changed where they lie: W -= ... writes into what was
given. Whoever called still needs the old parameters. What makes a new array?

family: argument changed
"""


def frozen_step(params, grads, frozen, lr):
    for (W, b), (dW, db) in list(zip(params, grads))[frozen:]:
        W -= lr * dW
        b -= lr * db
    return list(params)
