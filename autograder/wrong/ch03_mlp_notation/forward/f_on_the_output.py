"""You applied f to the last layer too. With the step in the first example the output became 0 or
1, where the sum itself is needed, 4.5 for the second sample. Which layers does the statement give
an activation?

family: activation misplaced
"""


def forward(X, params, f):
    outputs = [X]
    for W, b in params:
        outputs.append(f(outputs[-1] @ W + b))
    return outputs
