"""The colleague's code with three small changes."""


def fixed_forward(X, params, f):
    sums, outputs, out = [], [], X
    for k, (W, b) in enumerate(params):
        z = out @ W + b
        out = f(z) if k < len(params) - 1 else z
        sums.append(z)
        outputs.append(out)
    return sums, outputs
