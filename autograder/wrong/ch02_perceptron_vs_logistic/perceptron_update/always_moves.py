"""The step is lr·y·x, whatever the perceptron said. Where it was already right, nothing should
move, and a wrong yes is never corrected this way. Where does its own answer ŷ come in?

family: argument ignored
"""


def perceptron_update(w, b, x, y, lr):
    return w + lr * y * x, b + lr * y
