"""What came back is the step alone, how far w and b should move. Asked for are the new w and the
new b, after the step. What is the step added to?
"""

def perceptron_update(w, b, x, y, lr):
    error = y - (1 if x @ w + b > 0 else 0)
    return lr * error * x, lr * error
