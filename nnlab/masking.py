"""Hiding words and guessing them: what BERT-like networks learn from (Devlin et al. 2018)."""

from __future__ import annotations

import numpy as np

from nnlab.activations import log_softmax

HIDDEN, OTHER = 0.8, 0.1  # of the chosen places: the sign "hidden", another word; the rest stays


def hide_words(
    ids, share: float, mask_id: int, first: int, vocab: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """(inputs, chosen), both (N, T): each place is chosen by itself with probability `share`.

    Of the chosen ones, each by itself, 80 % become mask_id, 10 % any id from `first` to vocab - 1
    (the same one, now and then), and 10 % stay as they are.
    """
    ids = np.asarray(ids)
    if ids.ndim != 2 or ids.dtype.kind not in "iu":
        raise ValueError(f"need ids (N, T) that are ints, got {ids.dtype} {ids.shape}")
    if not 0 <= share <= 1 or not 0 <= first < vocab:
        raise ValueError(
            f"need a share from 0 to 1 and first < vocab, got {share}, {first}, {vocab}"
        )
    chosen, fate = rng.random(ids.shape) < share, rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < HIDDEN), mask_id, ids)
    return np.where(chosen & (fate >= HIDDEN) & (fate < HIDDEN + OTHER), other, inputs), chosen


def chosen_loss(Z, ids, chosen) -> float:
    """Mean cross-entropy of the scores Z (N, T, K) over the chosen places; 0.0 where none is.

    ids: (N, T), what stands there in truth. chosen: (N, T) bool.
    """
    Z, ids, chosen = np.asarray(Z, dtype=float), np.asarray(ids), np.asarray(chosen)
    if Z.ndim != 3 or not Z.shape[:2] == ids.shape == chosen.shape or chosen.dtype != bool:
        raise ValueError(
            f"need Z (N, T, K), ids and chosen (N, T), got {Z.shape}, {ids.shape}, {chosen.shape}"
        )
    if not chosen.any():
        return 0.0
    right = ids[chosen]
    return float(-np.mean(log_softmax(Z[chosen])[np.arange(len(right)), right]))
