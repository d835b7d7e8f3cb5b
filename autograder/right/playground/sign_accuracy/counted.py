"""Counted without numpy."""

def sign_accuracy(scores, y):
    return sum(bool(s * t > 0) for s, t in zip(scores.tolist(), y.tolist())) / y.shape[0]
