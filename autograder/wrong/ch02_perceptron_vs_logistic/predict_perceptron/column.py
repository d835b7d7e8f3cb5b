"""The classes stand in a column of shape (N, 1), and y has shape (N,). Subtract one from the
other and numpy makes an N times N table of it. Which shape has X @ w when w is (D,)?
"""


def predict_perceptron(X, w, b):
    return (X @ w.reshape(-1, 1) + b > 0).astype(int)
