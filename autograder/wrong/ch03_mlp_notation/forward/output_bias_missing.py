"""The hidden layers are right, and the last one has lost its bias: the statement's example ends
with 3 and -1 where 3.5 and -0.5 are needed. It has no activation, and everything else that a layer
has. What is added to O W?

family: bias forgotten
"""

def forward(X, params, f):
    outputs = [X]
    for W, b in params[:-1]:
        outputs.append(f(outputs[-1] @ W + b))
    return [*outputs, outputs[-1] @ params[-1][0]]
