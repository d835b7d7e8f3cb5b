"""You returned the outputs alone. The sums were computed on the way; the next chapter needs them
as well. How does a function return two lists?
"""


def fixed_forward(X, params, f):
    outputs = []
    for k, (W, b) in enumerate(params):
        Z = (outputs[-1] if outputs else X) @ W + b
        outputs.append(Z if k == len(params) - 1 else f(Z))
    return outputs
