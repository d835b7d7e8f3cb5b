"""A made-up grammar: English-like sentences in which the verb agrees with a noun far before it.

Between subject and verb there may be a place, or a clause with a noun of the other number:
"the king that the small birds follow sleeps ." The truth is known, and nobody owns the text.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

NOUNS = (("king", "kings"), ("queen", "queens"), ("bird", "birds"), ("dog", "dogs"),
         ("child", "children"), ("farmer", "farmers"), ("teacher", "teachers"))  # fmt: skip
VERBS = (("sleeps", "sleep"), ("sings", "sing"), ("laughs", "laugh"), ("waits", "wait"))
SEEING = (("follows", "follow"), ("sees", "see"), ("likes", "like"), ("knows", "know"))
SIZES = ("small", "old", "happy", "tired", "young")
BESIDE = ("near", "behind")
PLACES = ("house", "river", "tower", "garden", "bridge", "forest")
PAD, MASK = 0, 1  # ids of the two signs that are no words: nothing here, and hidden
WORDS = ("<pad>", "<mask>", "the", "that", ".", *(w for two in NOUNS for w in two),
         *(w for two in VERBS for w in two), *(w for two in SEEING for w in two),
         *SIZES, *BESIDE, *PLACES)  # fmt: skip
FIRST = 2  # the id of the first real word
NUMBER = {word: i for two in (*NOUNS, *VERBS, *SEEING) for i, word in enumerate(two)}
MOST = 13  # words in a sentence, the full stop included


class Sentence(NamedTuple):
    """words, and the truth about them: where subject and verb stand, whether they are plural.

    distracted: whether a noun of the other number stands between the two.
    """

    words: tuple[str, ...]
    subject: int
    verb: int
    plural: bool
    distracted: bool


def sentence(rng: np.random.Generator) -> Sentence:
    """One sentence: subject, perhaps a place or a clause, verb, perhaps an object."""
    number, inner = int(rng.integers(2)), int(rng.integers(2))
    words = _noun_phrase(rng, number)
    subject, between = len(words) - 1, rng.random()
    if between < 0.25:
        words += [_one(rng, BESIDE), *_noun_phrase(rng, inner)]
    elif between < 0.6:
        words += ["that", *_noun_phrase(rng, inner), _word(rng, SEEING, inner)]
    elif between < 0.75:
        words += [_one(rng, BESIDE), "the", _one(rng, PLACES)]
    verb = len(words)
    if rng.random() < 0.6:
        words.append(_word(rng, VERBS, number))
    else:
        words += [_word(rng, SEEING, number), *_noun_phrase(rng, int(rng.integers(2)))]
    distracted = between < 0.6 and inner != number
    return Sentence((*words, "."), subject, verb, bool(number), distracted)


def _noun_phrase(rng: np.random.Generator, number: int) -> list[str]:
    size = [_one(rng, SIZES)] if rng.random() < 0.4 else []
    return ["the", *size, _word(rng, NOUNS, number)]


def _word(rng: np.random.Generator, pairs, number: int) -> str:
    """Any of the pairs (one, several), in this number."""
    return pairs[rng.integers(len(pairs))][number]


def _one(rng: np.random.Generator, words) -> str:
    return words[rng.integers(len(words))]


def sentences(n: int, rng: np.random.Generator) -> list[Sentence]:
    """n sentences."""
    return [sentence(rng) for _ in range(n)]


def padded(said: list[Sentence], T: int = MOST) -> tuple[np.ndarray, np.ndarray]:
    """ids (N, T), filled up with PAD, and lengths (N,). Raises ValueError where one is longer."""
    lengths = np.array([len(one.words) for one in said])
    if len(said) and lengths.max() > T:
        raise ValueError(f"need T of at least {lengths.max()}, got {T}")
    ids = np.full((len(said), T), PAD)
    for row, one in zip(ids, said, strict=True):
        row[: len(one.words)] = ids_of(one.words)
    return ids, lengths


def ids_of(words) -> np.ndarray:
    """The ids of words, (L,). Raises ValueError with the words that the grammar does not know."""
    unknown = sorted(set(words) - set(WORDS))
    if unknown:
        raise ValueError(f"the grammar has no word {', '.join(unknown)}")
    return np.array([PLACE[word] for word in words], dtype=np.int64)


PLACE = {word: i for i, word in enumerate(WORDS)}
