"""Every input times its weight stands alone, N times D of them: X * w has no sum in it. A sample
has one sum and one class. Which sign multiplies in pairs and adds up?

family: elementwise product
"""


def predict_perceptron(X, w, b):
    return (X * w + b > 0).astype(int)
