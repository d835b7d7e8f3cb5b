"""The biases are missing in every layer: you pass on f(O W). In chapter 1 a dead slider was the
sign of it. What is added to the product?

family: bias forgotten
"""


def forward(X, params, f):
    outputs = [X]
    for W, b in params[:-1]:
        outputs.append(f(outputs[-1] @ W))
    return [*outputs, outputs[-1] @ params[-1][0]]
