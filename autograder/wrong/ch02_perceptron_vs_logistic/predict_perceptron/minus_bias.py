"""The bias was subtracted, as if it were a threshold. Here it is added to the sum, and the
line to cross is always 0. With w = 0 and b = 1 every sample is of class 1; what does yours
say?
"""


def predict_perceptron(X, w, b):
    return (X @ w > b).astype(int)
