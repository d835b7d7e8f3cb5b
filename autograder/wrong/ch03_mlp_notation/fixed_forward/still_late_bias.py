"""W and the last layer are mended, and what is left is the bias: it joins after f, so your first
sums have none. With b = (10, 20) the first row of the example has the sums 1 and 2, and needed are
11 and 22. Before which step does b belong?

family: bias forgotten
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        last = k == len(params) - 1
        Z = (outputs[-1] if outputs else X) @ W
        sums.append(Z)
        outputs.append((Z if last else f(Z)) + b)
    return sums, outputs
