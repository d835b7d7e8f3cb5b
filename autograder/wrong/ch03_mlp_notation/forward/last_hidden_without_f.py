"""Your last hidden layer has no f either: the condition ends one layer too early. Only the output
layer goes without. From where is k counted, and which k is the last layer's?

family: off by one
"""


def forward(X, params, f):
    out = [X]
    for k, (W, b) in enumerate(params, 1):
        Z = out[-1] @ W + b
        out.append(f(Z) if k < len(params) - 1 else Z)
    return out
