"""Layer norm, whose scale and shift ride in the weights that follow it."""

from __future__ import annotations

import numpy as np

from nnlab.fast.room import Room
from nnlab.transformer import EPS


def normalize(X, room: Room, name: str):
    """(rows, d + 1): every row with mean 0 and spread 1, and a one for the bias."""
    rows, d = X.shape
    Z, inverse = room(f"{name} Z", rows, d + 1), room(f"{name} inverse", rows)
    inner = Z[:, :d]
    np.subtract(X, (X @ room.constant(1 / d, d))[:, None], out=inner)
    np.einsum("ij,ij->i", inner, inner, out=inverse)
    inverse /= d
    inverse += EPS
    np.sqrt(inverse, out=inverse)
    np.divide(1, inverse, out=inverse)
    inner *= inverse[:, None]
    Z[:, d] = 1
    return Z


def folded(gamma, beta, W, b):
    """(d + 1, m), F: (γ z + β) W + b is (z, 1) F."""
    F = np.empty((len(W) + 1, W.shape[1]), W.dtype)
    np.multiply(W, gamma[:, None], out=F[:-1])
    np.add(beta @ W, b, out=F[-1])
    return F


def normalize_back(dU, Z, inner, into, room: Room, name: str):
    """The derivative by what was normalized under this name, from that by (z, 1) F.

    inner: gamma, beta, W of F. into: where the derivatives by them and by b belong. Rows of F less
    their mean give what the norm's mean lets through, without a look at every row.
    """
    (gamma, beta, W), (dgamma, dbeta, dW, db) = inner, into
    d = len(W)
    dF = Z.T @ dU
    np.einsum("ij,ij->i", W, dF[:-1], out=dgamma)
    np.matmul(W, dF[-1], out=dbeta)
    np.multiply(dF[:-1], gamma[:, None], out=dW)
    dW += beta[:, None] * dF[-1]
    if db is not None:
        db[...] = dF[-1]
    F = W * gamma[:, None]
    F -= F.mean(axis=0)
    dZ, Z = dU @ F.T, Z[:, :d]
    along = np.einsum("ij,ij->i", dZ, Z)
    along /= d
    dZ -= Z * along[:, None]
    dZ *= room(f"{name} inverse", len(dZ))[:, None]
    return dZ
