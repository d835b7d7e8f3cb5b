"""One list of pairs came back, a pair for each layer. Asked for are two lists, (sums, outputs), each
with an entry for each layer. Which two lists should grow side by side?

family: order of returned values
"""


def fixed_forward(X, params, f):
    pairs, O = [], X
    for k, (W, b) in enumerate(params):
        Z = O @ W + b
        O = f(Z) if k < len(params) - 1 else Z
        pairs.append((Z, O))
    return pairs
