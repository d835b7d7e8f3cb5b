"""All pairs first, unzipped at the end."""


def fixed_forward(X, params, f):
    done = []
    for k, (W, b) in enumerate(params, start=1):
        before = done[-1][1] if done else X
        z = before @ W + b
        done.append((z, z if k == len(params) else f(z)))
    sums, outputs = zip(*done)
    return list(sums), list(outputs)
