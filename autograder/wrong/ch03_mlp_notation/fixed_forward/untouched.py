"""All three bugs are still there: this is the colleague's calculation as it was. Give it a network
with layers of 2, 3 and 4 units. At which line does it stop?

family: argument ignored
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        last = k == len(params) - 1
        Z = (outputs[-1] if outputs else X) @ W.T
        sums.append(Z)
        outputs.append(f(Z) + b)
    return sums, outputs
