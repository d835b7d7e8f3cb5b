"""The hidden word of a made-up grammar: a network that learns to guess it, and how well it does."""

from __future__ import annotations

from functools import cache

import numpy as np

from nnlab import grammar
from nnlab.activations import log_softmax
from nnlab.attention import padding_mask
from nnlab.fast.transformer import Trainer
from nnlab.masking import hide_words
from nnlab.trained.plans import BLOCKS, HEADS, SEED, WORDS, Plan, rate
from nnlab.transformer import init_network

SHARE = 0.15  # of the words that are chosen to be guessed
SENTENCES = 6000


@cache
def sentences() -> tuple[list[grammar.Sentence], list[grammar.Sentence]]:
    """Sentences to learn from, and sentences kept aside."""
    rng = np.random.default_rng(SEED)
    return grammar.sentences(SENTENCES, rng), grammar.sentences(1000, rng)


def train_words(plan: Plan = WORDS, steps: int | None = None) -> tuple[Trainer, list[float]]:
    """The trainer after `steps` of the plan's steps (all of them), and the loss of each."""
    ids, lengths = grammar.padded(sentences()[0])
    rng, real = np.random.default_rng(SEED), padding_mask(lengths, plan.T)
    trainer = Trainer(init_network(len(grammar.WORDS), plan.d, BLOCKS, rng), HEADS)
    losses = []
    for k in range(plan.steps if steps is None else steps):
        rows = rng.integers(len(ids), size=plan.batch)
        inputs, chosen = hidden(ids[rows], real[rows], rng)
        mask = real[rows][:, None, None, :]
        losses.append(trainer.step(inputs, ids[rows], rate(plan, k), chosen, mask))
    return trainer, losses


def hidden(ids: np.ndarray, real: np.ndarray, rng) -> tuple[np.ndarray, np.ndarray]:
    """Words hidden in these sentences, and where; what fills a sentence up stays."""
    inputs, chosen = hide_words(ids, SHARE, grammar.MASK, grammar.FIRST, len(grammar.WORDS), rng)
    chosen &= real
    return np.where(real, inputs, ids), chosen


def share_of_words(trainer: Trainer) -> float:
    """Of all words of the sentences kept aside, each hidden by itself, how many are guessed."""
    ids, lengths = grammar.padded(sentences()[1])
    real, right = padding_mask(lengths, ids.shape[1]), []
    for t in range(ids.shape[1]):
        rows = np.flatnonzero(real[:, t])
        inputs = ids[rows]
        inputs[:, t] = grammar.MASK
        guess = trainer.scores(inputs, real[rows, None, None, :])[:, t].argmax(axis=1)
        right.append(guess == ids[rows, t])
    return float(np.mean(np.concatenate(right)))


def share_of_numbers(trainer: Trainer) -> dict[str, float]:
    """How often the hidden verb's number is right: over all sentences kept aside, and by kind.

    Right: the verbs of the subject's number together are more probable than the others.
    """
    said = sentences()[1]
    ids, lengths = grammar.padded(said)
    verb = np.array([one.verb for one in said])
    rows = np.arange(len(said))
    ids[rows, verb] = grammar.MASK
    mask = padding_mask(lengths, ids.shape[1])[:, None, None, :]
    P = np.exp(log_softmax(trainer.scores(ids, mask)[rows, verb]))
    pairs = np.array([grammar.ids_of(two) for two in (*grammar.VERBS, *grammar.SEEING)])
    one, several = P[:, pairs[:, 0]].sum(axis=1), P[:, pairs[:, 1]].sum(axis=1)
    right = (several > one) == np.array([s.plural for s in said])
    distracted = np.array([s.distracted for s in said])
    return {"all": float(right.mean()), "distracted": float(right[distracted].mean()),
            "others": float(right[~distracted].mean())}  # fmt: skip


def counted_words() -> dict[str, float]:
    """The same words by counting: the most frequent, after the left one, between both."""
    learned, held_out = (grammar.padded(half) for half in sentences())
    counts = {}
    for name, sides in {"most frequent": (), "left": (-1,), "both": (-1, 1)}.items():
        table: dict[tuple, np.ndarray] = {}
        for context, word in _contexts(*learned, sides):
            table.setdefault(context, np.zeros(len(grammar.WORDS)))[word] += 1
        right = [
            table.get(context, np.zeros(1)).argmax() == word
            for context, word in _contexts(*held_out, sides)
        ]
        counts[name] = float(np.mean(right))
    return counts


def _contexts(ids, lengths, sides):
    for n, length in enumerate(lengths):
        for t in range(length):
            yield _context(ids, n, t, sides), ids[n, t]


def _context(ids, n, t, sides) -> tuple:
    T = ids.shape[1]
    return tuple(int(ids[n, t + s]) if 0 <= t + s < T else -1 for s in sides)
