"""Model answer: columns become heads."""


def split_heads(X, heads):
    """Cuts the columns of X into heads: head h gets columns h·e to (h + 1)·e - 1, with e = d /
    heads.

    X: an array (N, T, d), N sequences of T places; it may hold whole numbers, however large.
    heads: a whole number that divides d.
    Returns an array (N, heads, T, e).

    Yours to write: without nnlab's split_heads.
    """
    ### BEGIN SOLUTION
    N, T, d = X.shape
    return X.reshape(N, T, heads, d // heads).transpose(0, 2, 1, 3)
    ### END SOLUTION
