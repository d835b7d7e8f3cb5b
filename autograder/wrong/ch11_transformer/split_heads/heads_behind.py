"""The heads are cut rightly, and the result is (N, T, heads, e): places before heads. Then
attention would look from head to head. Which two axes have to change places?
"""


def split_heads(X, heads):
    N, T, d = X.shape
    return X.reshape(N, T, heads, d // heads)
