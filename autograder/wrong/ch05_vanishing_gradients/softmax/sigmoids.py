"""Each score went through a sigmoid by itself: for 0, 0, 0 you have three times one half. The
classes do not compete for one whole. What should a row add up to?

family: activation misplaced
"""

from nnlab.activations import sigmoid


def softmax(Z):
    return sigmoid(Z)
