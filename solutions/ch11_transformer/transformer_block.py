"""Model answer: one block of a transformer."""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    """Attention and feed-forward, each with a layer norm before it and a residual path around it:
    A = X + multi_head(LN1(X)), then Y = A + gelu(LN2(A) @ W1 + b1) @ W2 + b2.

    X: an array (N, T, d). weights: a dict of arrays with the names gamma1, beta1 (d,), Wq, Wk,
    Wv, Wo (d, d), gamma2, beta2 (d,), W1 (d, m), b1 (m,), W2 (m, d), b2 (d,). LN1 is layer_norm
    with gamma1 and beta1, LN2 with gamma2 and beta2, both with eps = 1e-5. X and weights may
    hold whole numbers. heads: a whole number that divides d.
    mask: None, or an array of True (may look) and False that broadcasts to (N, heads, T, T).
    Every query may look somewhere.
    Returns an array (N, T, d). Your own layer_norm, multi_head and gelu may be called.

    Yours to write: without nnlab's transformer_block.
    """
    ### BEGIN SOLUTION
    w = weights
    H = layer_norm(X, w["gamma1"], w["beta1"], 1e-5)
    A = X + multi_head(H, w["Wq"], w["Wk"], w["Wv"], w["Wo"], heads, mask)
    F = layer_norm(A, w["gamma2"], w["beta2"], 1e-5)
    return A + gelu(F @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
    ### END SOLUTION
