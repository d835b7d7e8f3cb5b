"""You applied f to the last layer too. With the step, the statement's example gave 1 and 0 at the
end, where the sums themselves are needed, 3.5 and -0.5. Which layers does the statement give an
activation?

family: activation misplaced
"""


def forward(X, params, f):
    outputs = [X]
    for W, b in params:
        outputs.append(f(outputs[-1] @ W + b))
    return outputs
