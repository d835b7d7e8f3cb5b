"""Two small transformers that were trained ahead, and what training gave after how many steps.

`python -m nnlab.trained` trains them again, some minutes on one core, and writes
`alice_transformer.npz`, `grammar_transformer.npz`, `transformers.json` and `writing.json` into
`data`. A product of matrices is not the same to the last bit on every processor, and training
makes much of little: so a test trains the first steps only and compares these.
"""

from __future__ import annotations

from functools import cache
from time import process_time
from typing import Any, NamedTuple

import numpy as np

from nnlab import grammar, shipped, text
from nnlab.activations import log_softmax
from nnlab.attention import causal_mask, padding_mask
from nnlab.counting import Ngrams
from nnlab.fast.transformer import Trainer
from nnlab.masking import hide_words
from nnlab.schedules import warmup_cosine
from nnlab.transformer import init_network, named

HEADS, BLOCKS, SEED = 4, 2, 0
SHARE = 0.15  # of the words that are chosen to be guessed
SENTENCES = 6000


class Plan(NamedTuple):
    """How a network is trained: sizes, steps, and the highest rate of a cosine with warm-up."""

    d: int
    T: int
    batch: int
    steps: int
    rate: float


SMALL, LARGE = Plan(32, 32, 16, 2300, 1e-2), Plan(64, 64, 16, 3400, 5e-3)
SHORT = (SMALL._replace(steps=770), LARGE._replace(steps=1370))
WORDS = Plan(32, grammar.MOST, 96, 2000, 1e-2)
FIRST_STEPS = 20  # their losses are kept, so that a test can repeat them


# --- the next letter -----------------------------------------------------------------------


@cache
def letters() -> tuple[np.ndarray, np.ndarray, str]:
    """Alice as ids, to learn from and kept aside, and its alphabet."""
    story = text.alice()
    signs = text.alphabet(story)
    return *text.split_text(text.encode(story, signs)), signs


def train_letters(plan: Plan, steps: int | None = None) -> tuple[Trainer, list[float]]:
    """The trainer after `steps` of the plan's steps (all of them), and the loss of each."""
    learned, _, signs = letters()
    rng = np.random.default_rng(SEED)
    trainer = Trainer(init_network(len(signs), plan.d, BLOCKS, rng), HEADS, causal_mask(plan.T))
    losses = []
    for k in range(plan.steps if steps is None else steps):
        X, Y = text.windows(learned, plan.T, plan.batch, rng)
        losses.append(trainer.step(X, Y, rate(plan, k)))
    return trainer, losses


def rate(plan: Plan, k: int) -> float:
    return warmup_cosine(k, 50, plan.steps, plan.rate)


def nats_of_letters(trainer: Trainer, T: int) -> tuple[float, float]:
    """Of the text kept aside: over all places, and over the second half of each window."""
    X, Y = text.next_pairs(letters()[1], T)
    logs = log_softmax(trainer.scores(X))
    each = -np.take_along_axis(logs, Y[..., None], axis=2)[..., 0]
    return float(each.mean()), float(each[:, T // 2 :].mean())


# --- the hidden word -----------------------------------------------------------------------


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


# --- a passage, as each of them expects it ----------------------------------------------------

PASSAGE = (2600, 44)  # where it begins in the text kept aside, and how many letters it has
BEST = 5  # of the most probable next letters so many are kept
SOFTER = (0.5, 2.0)  # temperatures beside 1


def passage() -> tuple[np.ndarray, np.ndarray]:
    """Ids before the passage (as many as the largest window holds), and of the passage."""
    held_out, (begin, length) = letters()[1], PASSAGE
    return held_out[begin - LARGE.T : begin], held_out[begin : begin + length]


def expected_by_network(trainer: Trainer, T: int) -> np.ndarray:
    """(length, K): what a network expects at each place of the passage."""
    before, after = passage()
    ids = np.concatenate([before, after])
    shown = np.stack([ids[LARGE.T + k - T : LARGE.T + k] for k in range(len(after))])
    return np.exp(log_softmax(trainer.scores(shown)[:, -1]))


def expected_by_counting(n: int) -> np.ndarray:
    """(length, K): what a table that looks at n letters expects at each place of the passage."""
    learned, _, signs = letters()
    before, after = passage()
    ids, table = np.concatenate([before, after]), Ngrams(learned, n, len(signs))
    return np.stack([table.probabilities(ids[: LARGE.T + k]) for k in range(len(after))])


def told_of(name: str, P: np.ndarray) -> dict[str, Any]:
    """The best few of each place with their probabilities, that of the letter that came, and by
    what powers of them are divided, so that a page can apply a temperature.
    """
    after = passage()[1]
    best = np.argsort(-P, axis=1, kind="stable")[:, :BEST]
    sums = [np.sum(P ** (1 / t), axis=1).tolist() for t in SOFTER]
    return {
        "name": name,
        "best": best.tolist(),
        "p": np.take_along_axis(P, best, axis=1).tolist(),
        "came": P[np.arange(len(after)), after].tolist(),
        "sums": sums,
    }


# --- what is kept --------------------------------------------------------------------------


def alice_network() -> dict[str, Any]:
    """The network of `SMALL`: guesses the next letter of Alice; 4 heads, window 32."""
    return _network("alice_transformer.npz", SMALL, len(letters()[2]))


def grammar_network() -> dict[str, Any]:
    """The network of `WORDS`: guesses hidden words of the made-up grammar; 4 heads."""
    return _network("grammar_transformer.npz", WORDS, len(grammar.WORDS))


def measured() -> dict[str, Any]:
    """What was measured while they were trained: see `main`."""
    return shipped.table("data/transformers.json")


def expected() -> dict[str, Any]:
    """What tables and networks expect, letter by letter, in a passage: see `told_of`."""
    return shipped.table("data/writing.json")


def _network(name: str, plan: Plan, K: int) -> dict[str, Any]:
    network = init_network(K, plan.d, BLOCKS, np.random.default_rng(0))
    stored = shipped.arrays(f"data/{name}")
    for key, array in named(network):
        array[...] = stored[key]
    return network


def _store(name: str, network) -> None:
    arrays = {key: array.astype(np.float16) for key, array in named(network)}
    shipped.store_arrays(f"data/{name}", arrays)


def main() -> None:
    """Train all of them, write the two that are used, and what was measured."""
    learned, held_out, signs = letters()
    counts = [Ngrams(learned, n, len(signs)).nats(held_out) for n in range(6)]
    runs, rivals = (
        [],
        [told_of(f"table, {n} letter{'s' * (n != 1)}", expected_by_counting(n)) for n in range(5)],
    )
    for plan in (*SHORT, SMALL, LARGE):
        begun = process_time()
        trainer, losses = train_letters(plan)
        seconds = process_time() - begun
        every, late = nats_of_letters(trainer, plan.T)
        runs.append({**plan._asdict(), "nats": every, "late": late, "seconds": seconds,
                     "first": losses[:FIRST_STEPS],
                     "losses": _smoothed(losses)})  # fmt: skip
        print(runs[-1]["d"], plan.steps, every, late, flush=True)
        name = f"transformer {plan.d}, {plan.steps:,} steps"
        rivals.append(told_of(name, expected_by_network(trainer, plan.T)))
        if plan == SMALL:
            _store("alice_transformer.npz", trainer.network)
    words, losses = train_words()
    _store("grammar_transformer.npz", words.network)
    before, after = ("".join(signs[i] for i in ids) for ids in passage())
    shown = {"before": before, "after": after, "signs": signs, "softer": SOFTER, "rivals": rivals}
    _write("writing.json", shown)
    measures = {"counting": counts, "letters": runs, "words": {
        **WORDS._asdict(), "first": losses[:FIRST_STEPS], "right": share_of_words(words),
        "counted": counted_words(), "number": share_of_numbers(words)}}  # fmt: skip
    _write("transformers.json", measures)


def _write(name: str, value) -> None:
    shipped.store(f"data/{name}", shipped.rounded(value))


def _smoothed(losses: list[float], pieces: int = 40) -> list[float]:
    """Means over `pieces` equal stretches of the training."""
    return [float(np.mean(chunk)) for chunk in np.array_split(losses, pieces)]


if __name__ == "__main__":
    main()
