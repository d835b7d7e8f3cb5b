"""f was applied to X too: the statement's example begins with 1 and 1 where 1 and 2 were handed in.
The input layer computes nothing. What stands first in the list?

family: activation misplaced
"""

def forward(X, params, f):
    outputs = [f(X)]
    for W, b in params[:-1]:
        outputs.append(f(outputs[-1] @ W + b))
    W, b = params[-1]
    return [*outputs, outputs[-1] @ W + b]
