"""What every recurrent cell asks of its inputs."""

from __future__ import annotations

import numpy as np


def as_floats(*arrays) -> tuple[np.ndarray, ...]:
    """The arrays in one type: single precision where all of them have it, double otherwise."""
    floats = [np.asarray(array) for array in arrays]
    single = all(array.dtype == np.float32 for array in floats)
    return tuple(np.asarray(array, dtype=np.float32 if single else float) for array in floats)


def check_weights(D: int, H: int, blocks: int, Wx, Wh, *biases) -> None:
    """Raises ValueError where weights do not fit D inputs and a state of H numbers."""
    wide = blocks * H
    needed: list[tuple[str, tuple[int, ...], np.ndarray]]
    needed = [("Wx", (D, wide), Wx), ("Wh", (H, wide), Wh)]
    needed += [("a bias", (wide,), b) for b in biases]
    for name, shape, array in needed:
        if array.shape != shape:
            raise ValueError(f"need {name} {shape}, got {array.shape}")


def check_step(x, *states) -> None:
    """Raises ValueError unless x (N, D) and every state (N, H) belong together."""
    if x.ndim != 2:
        raise ValueError(f"need x (N, D), got {x.shape}")
    for state in states:
        if state.ndim != 2 or len(state) != len(x) or state.shape != states[0].shape:
            raise ValueError(f"need states ({len(x)}, H), got {state.shape}")


def check_sequence(X, *states) -> None:
    """Raises ValueError unless X (N, T, D), T at least 1, and every state (N, H) fit."""
    if X.ndim != 3 or X.shape[1] < 1:
        raise ValueError(f"need X (N, T, D) with a T of at least 1, got {X.shape}")
    check_step(X[:, 0], *states)


def check_gradient(dH, X, h0) -> None:
    """Raises ValueError unless dH (N, T, H) has a derivative for every state."""
    needed = (*X.shape[:2], h0.shape[1])
    if dH.shape != needed:
        raise ValueError(f"need dH {needed}, got {dH.shape}")


def time_first(X: np.ndarray) -> np.ndarray:
    """(N, T, D) as (T, N, D), a step in one piece of memory."""
    return np.ascontiguousarray(X.swapaxes(0, 1))


def flat(X: np.ndarray) -> np.ndarray:
    """(T, N, D) as (T·N, D): every step of every sequence is a row."""
    return X.reshape(-1, X.shape[-1])
