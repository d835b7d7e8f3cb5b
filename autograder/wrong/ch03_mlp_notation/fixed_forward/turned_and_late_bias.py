"""The last layer is mended, two bugs are left. Look at the first sums of the example, 1 and 3:
needed are 11 and 22. What has happened to W, and when do 10 and 20 join?

family: transpose; bias forgotten
"""


def fixed_forward(X, params, f):
    sums, outputs = [], []
    for k, (W, b) in enumerate(params):
        last = k == len(params) - 1
        Z = (outputs[-1] if outputs else X) @ W.T
        sums.append(Z)
        outputs.append((Z if last else f(Z)) + b)
    return sums, outputs
