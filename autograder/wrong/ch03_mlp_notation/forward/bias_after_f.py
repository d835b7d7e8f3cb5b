"""You added the bias after the activation: f(O W) + b. The bias moves the threshold, so it has to
be in the sum before f looks at it. Where does the bracket close?

family: bias forgotten; activation misplaced
"""


def forward(X, params, f):
    outputs = [X]
    for W, b in params[:-1]:
        outputs.append(f(outputs[-1] @ W) + b)
    W, b = params[-1]
    return [*outputs, outputs[-1] @ W + b]
