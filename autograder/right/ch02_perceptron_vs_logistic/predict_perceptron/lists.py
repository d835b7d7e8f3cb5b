"""A list of whole numbers."""

def predict_perceptron(X, w, b):
    answers = []
    for x in X:
        answers.append(int((x * w).sum() + b > 0))
    return answers
