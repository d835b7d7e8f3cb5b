"""The layers were run without ReLU. Then all of them together are one linear layer. What bends
the sums?

family: activation misplaced
"""


def hidden_features(X, params, layers):
    for W, b in params[:layers]:
        X = X @ W + b
    return X
