"""Guessing the next sign by counting what followed the same few signs before (Shannon 1948).

Where a context was seen seldom, the table leans on the shorter one (Witten and Bell 1991):
p(c | context) = (count(context, c) + kinds · p(c | shorter context)) / (count(context) + kinds),
with `kinds` = how many different signs have followed the context, and 1/K below the shortest.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnlab.text import _ids


@dataclass(frozen=True)
class _Table:
    """What followed contexts of one length. Contexts and followers are numbers in base K."""

    contexts: np.ndarray  # (M,) sorted
    seen: np.ndarray  # (M,) how often
    kinds: np.ndarray  # (M,) how many different signs followed
    pairs: np.ndarray  # (P,) sorted: context · K + follower
    counts: np.ndarray  # (P,)


class Ngrams:
    """Tables that look at up to `letters` signs, counted in `ids`; K different signs.

    letters: 0 (how frequent is each sign) or more; K to the power letters + 1 must fit in 63 bits.
    """

    def __init__(self, ids, letters: int, K: int):
        ids = _ids(ids, K)
        if not 0 <= letters < len(ids) or K ** (letters + 1) >= 2**63:
            raise ValueError(f"need 0 to {len(ids) - 1} letters, got {letters}, for {K} signs")
        self.letters, self.K = letters, K
        self._tables = [_count(ids, n, K) for n in range(letters + 1)]

    def probabilities(self, context) -> np.ndarray:
        """(K,): how probable each sign is after `context` (its last `letters` ids are used)."""
        context = _ids(context, self.K)
        followers = np.arange(self.K)
        p = np.full(self.K, 1 / self.K)
        for n, table in enumerate(self._tables[: len(context) + 1]):
            code = _code(context[len(context) - n :], n, self.K)[-1:]
            p = _leaning(table, np.repeat(code, self.K), followers, p, self.K)
        return p

    def nats(self, ids) -> float:
        """Mean of -log p over all ids but the first `letters`, each after those before it."""
        ids = _ids(ids, self.K)
        if len(ids) <= self.letters:
            raise ValueError(f"need more than {self.letters} ids, got {len(ids)}")
        followers = ids[self.letters :]
        p = np.full(len(followers), 1 / self.K)
        for n, table in enumerate(self._tables):
            codes = _code(ids, n, self.K)[self.letters - n : len(ids) - n]
            p = _leaning(table, codes, followers, p, self.K)
        return float(-np.mean(np.log(p)))


def _code(ids: np.ndarray, n: int, K: int) -> np.ndarray:
    """Every run of n ids as one number in base K: entry i is the run that begins at i, (L-n+1,)."""
    codes = np.zeros(len(ids) - n + 1, dtype=np.int64)
    for i in range(n):
        codes = codes * K + ids[i : len(ids) - n + 1 + i]
    return codes


def _count(ids: np.ndarray, n: int, K: int) -> _Table:
    codes = _code(ids, n, K)[: len(ids) - n]
    pairs, counts = np.unique(codes * K + ids[n:], return_counts=True)
    contexts, first = np.unique(pairs // K, return_index=True)
    seen = np.add.reduceat(counts, first)
    return _Table(contexts, seen, np.diff(np.append(first, len(pairs))), pairs, counts)


def _leaning(table: _Table, codes, followers, shorter, K: int) -> np.ndarray:
    """p of each follower after each context, from p after the context that is one shorter."""
    seen, kinds = (
        _find(table.contexts, table.seen, codes),
        _find(table.contexts, table.kinds, codes),
    )
    count = _find(table.pairs, table.counts, codes * K + followers)
    known = seen > 0
    return np.where(known, (count + kinds * shorter) / np.where(known, seen + kinds, 1), shorter)


def _find(keys: np.ndarray, values: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """The values of the wanted keys; 0 for a key that is not there. keys: sorted."""
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, values[place], 0)
