"""You divide the scores by their sum. With scores such as 0, 0 and 0, or -1 and 1, that divides by
0, and negative scores would be negative probabilities. What makes every score positive first?
"""


def softmax(Z):
    return Z / Z.sum(axis=1, keepdims=True)
