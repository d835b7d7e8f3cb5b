"""Counted in a loop, with two questions."""

def sign_accuracy(scores, y):
    right = 0
    for score, label in zip(scores, y):
        if (score > 0 and label == 1) or (score < 0 and label == -1):
            right += 1
    return right / len(y)
