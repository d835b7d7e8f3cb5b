"""The bias plays no part: the classes are those of b = 0. A bias of -2 should ask for two
units more of evidence before the neuron fires. What is missing after X @ w?

family: bias forgotten; argument ignored
"""


def predict_perceptron(X, w, b):
    return (X @ w > 0).astype(int)
