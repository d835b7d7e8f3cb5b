"""The biases were taken away: f(O W - b). A threshold is taken away; a bias is that threshold with
its sign already turned. What does that make of the minus?

family: sign
"""

def forward(X, params, f):
    outputs = [X]
    for W, b in params[:-1]:
        outputs.append(f(outputs[-1] @ W - b))
    W, b = params[-1]
    return [*outputs, outputs[-1] @ W - b]
