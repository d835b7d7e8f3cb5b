"""Text as numbers: a story, its signs, windows of it, and counting as the rival of every network.

Ids are ints from 0 to K - 1, one for each different sign, in the order of the alphabet. How well
something guesses the next sign is said in nats: the mean of -log p of the sign that came, natural
logarithm; divide by ln 2 for bits.
"""

from __future__ import annotations

import gzip

import numpy as np

from nnlab import shipped
from nnlab.activations import softmax


def alice() -> str:
    """Alice's Adventures in Wonderland (1865) in small letters: 142,179 characters, 39 signs.

    From the first sentence to the last; every run of blanks and line ends is one blank; stars,
    underscores and square brackets are left out. Public domain; source: data/README.md.
    """
    book = gzip.decompress(shipped.read("data/alice.txt.gz")).decode("ascii").lower()
    story = book[book.index("alice was beginning") : book.rindex("the end")]
    return " ".join("".join(c for c in story if c not in "*_[]").split())


def alphabet(text: str) -> str:
    """The different signs of the text, sorted: the id of a sign is its place here."""
    return "".join(sorted(set(text)))


def encode(text: str, signs: str) -> np.ndarray:
    """The ids of a text's signs, (L,) ints. Raises ValueError for a sign that is not in `signs`."""
    place = {sign: i for i, sign in enumerate(signs)}
    unknown = sorted(set(text) - set(place))
    if unknown:
        raise ValueError(f"these signs are not among the {len(signs)} known: {unknown}")
    return np.array([place[sign] for sign in text], dtype=np.int64)


def decode(ids, signs: str) -> str:
    """The text that these ids stand for. ids: (L,) ints from 0 to len(signs) - 1."""
    return "".join(signs[i] for i in _ids(ids, len(signs)))


def split_text(ids, held_out: float = 0.1) -> tuple[np.ndarray, np.ndarray]:
    """(what to learn from, what is held out): the last share `held_out` of the text."""
    if not 0 < held_out < 1:
        raise ValueError(f"need a share between 0 and 1, got {held_out}")
    ids = _ids(ids)
    cut = len(ids) - round(held_out * len(ids))
    return ids[:cut], ids[cut:]


def next_pairs(ids, T: int) -> tuple[np.ndarray, np.ndarray]:
    """X, Y (R, T): the text cut into rows of T, and for every sign the one that follows it.

    R = (L - 1) // T; what is left over is dropped. Y looks across the end of its row.
    """
    ids = _ids(ids)
    rows = (len(ids) - 1) // T if T > 0 else 0
    if rows < 1:
        raise ValueError(f"need more than T = {T} ids and T of at least 1, got {len(ids)} ids")
    return ids[: rows * T].reshape(rows, T), ids[1 : rows * T + 1].reshape(rows, T)


def windows(ids, T: int, N: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """X, Y (N, T): N windows that begin anywhere, and what follows each sign."""
    ids = _ids(ids)
    if T < 1 or len(ids) <= T:
        raise ValueError(f"need more than T = {T} ids and T of at least 1, got {len(ids)} ids")
    places = rng.integers(0, len(ids) - T, size=N)[:, None] + np.arange(T)
    return ids[places], ids[places + 1]


def sample_next(scores, temperature: float, rng: np.random.Generator) -> int:
    """An id drawn from softmax(scores / temperature). scores: (K,); temperature above 0."""
    if not temperature > 0:
        raise ValueError(f"need a temperature above 0, got {temperature}")
    scores = np.asarray(scores, dtype=float)
    if scores.ndim != 1 or scores.size == 0:
        raise ValueError(f"need scores (K,), got {scores.shape}")
    return int(rng.choice(len(scores), p=softmax(scores / temperature)))


def _ids(ids, K: int | None = None) -> np.ndarray:
    """ids as an array (L,) of ints. Raises ValueError where they are none, or not below K."""
    ids = np.asarray(ids)
    if ids.ndim != 1 or (ids.size and ids.dtype.kind not in "iu"):
        raise ValueError(f"need ids (L,) that are ints, got {ids.dtype} {ids.shape}")
    if ids.size and (ids.min() < 0 or (K is not None and ids.max() >= K)):
        raise ValueError(f"need ids from 0 to {K}, K not included, got {ids.min()} to {ids.max()}")
    return ids.astype(np.int64)
