"""Your first hidden layer hands on its sums, without f, and the later ones do not. All hidden
layers have the same activation. For which k is the condition true?

family: off by one
"""


def forward(X, params, f):
    out = [X]
    for k, (W, b) in enumerate(params):
        Z = out[-1] @ W + b
        out.append(f(Z) if 0 < k < len(params) - 1 else Z)
    return out
