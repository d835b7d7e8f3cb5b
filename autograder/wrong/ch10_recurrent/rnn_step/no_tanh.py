"""The sum is right and was given back as it is: without an activation two steps are one matrix,
and a state may grow without end. Which function keeps every state between -1 and 1?

family: activation misplaced
"""


def rnn_step(x, h, Wx, Wh, b):
    return x @ Wx + h @ Wh + b
