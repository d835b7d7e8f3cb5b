"""Few labels on a network that was trained without any: is the subject of a sentence plural?

The network of `trained.grammar_network` has learned to guess hidden words of the made-up grammar.
Here the verb is hidden, and the 32 numbers at its place are all that a linear layer gets.
`python -m nnlab.transfer_words` measures and writes `data/transfer_words.json`.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from nnlab import grammar, shipped, trained
from nnlab.attention import padding_mask
from nnlab.baselines import fit_linear
from nnlab.fast.transformer import Trainer
from nnlab.measures import accuracy, mean_and_error
from nnlab.transformer import features, init_network

FILE = "data/transfer_words.json"
LABELS, DRAWS, ASIDE, POOL = (5, 10, 20, 50), 8, 400, 400
L2, STEPS, LR = 1e-3, 60, 0.002


@cache
def sentence_arrays() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Sentences with a hidden verb: ids (N, T), mask, place of the verb (N,), plural or not (N,).

    Drawn from a seed that the network's own sentences do not come from. The first POOL are there
    to be labeled, the others are kept aside.
    """
    said = grammar.sentences(POOL + ASIDE, np.random.default_rng(1212))
    ids, lengths = grammar.padded(said)
    verbs = np.array([one.verb for one in said])
    ids[np.arange(len(ids)), verbs] = grammar.MASK
    mask = padding_mask(lengths, ids.shape[1])[:, None, None, :]
    return ids, mask, verbs, np.array([int(one.plural) for one in said])


def at_the_verb(network) -> np.ndarray:
    """The numbers (N, d) that a network has at the place of the hidden verb."""
    ids, mask, verbs, _ = sentence_arrays()
    return features(ids, network, trained.HEADS, mask)[np.arange(len(ids)), verbs]


@cache
def inputs() -> dict[str, np.ndarray]:
    """What a linear layer may get of each sentence, by name: (N, D)."""
    ids, _, _, _ = sentence_arrays()
    random = init_network(len(grammar.WORDS), trained.WORDS.d, trained.BLOCKS, _rng(7))
    bag = np.stack([np.bincount(row, minlength=len(grammar.WORDS)) for row in ids])
    bag[:, grammar.PAD] = 0
    return {
        "frozen": at_the_verb(trained.grammar_network()),
        "frozen random": at_the_verb(random),
        "bag of words": bag.astype(float),
    }


def _rng(*seed: int) -> np.random.Generator:
    return np.random.default_rng([1212, *seed])


def chosen(n: int, seed: int) -> np.ndarray:
    """n sentences to be labeled, of both kinds."""
    plural = sentence_arrays()[3][:POOL]
    for attempt in range(100):
        rows = _rng(n, seed, attempt).choice(POOL, n, replace=False)
        if 0 < plural[rows].sum() < n:
            return rows
    raise ValueError(f"need sentences of both kinds among {n}")


def shares(n: int, seed: int, moving: bool = True) -> dict[str, float]:
    """Share of the sentences kept aside that is right after n labels, by method."""
    rows, labels = chosen(n, seed), sentence_arrays()[3]
    accuracies, heads = {}, {}
    for name, X in inputs().items():
        W, b = heads[name] = fit_linear(X[rows], labels[rows], 2, L2, 400)
        accuracies[name] = accuracy(labels[POOL:], (X[POOL:] @ W + b).argmax(axis=1))
    if moving:
        fresh = init_network(len(grammar.WORDS), trained.WORDS.d, trained.BLOCKS, _rng(n, seed))
        old, d = trained.grammar_network(), trained.WORDS.d
        new = _rng(*rows[:3]).normal(0, d**-0.5, size=(d, 2)), np.zeros(2)
        accuracies["all moving"] = _moved(old, new, rows)
        accuracies["anew"] = _moved(fresh, new, rows)
        accuracies["head first"] = _moved(old, heads["frozen"], rows)
    return accuracies


def _moved(network, head, rows: np.ndarray) -> float:
    """Share right after STEPS steps of the whole network with this last layer (W, b)."""
    ids, mask, verbs, labels = sentence_arrays()
    W, b = head
    trainer = Trainer({**network, "W": W, "b": b}, trained.HEADS)
    places = np.arange(ids.shape[1]) == verbs[:, None]
    targets = np.where(places, labels[:, None], 0)
    for _ in range(STEPS):
        trainer.step(ids[rows], targets[rows], LR, places[rows], mask[rows])
    Z = trainer.scores(ids[POOL:], mask[POOL:])
    return accuracy(labels[POOL:], Z[places[POOL:]].argmax(axis=1))


def study() -> dict[str, dict[str, list[float]]]:
    """Mean and standard error in percent, by number of labels and method."""
    table: dict[str, dict[str, list[float]]] = {}
    for n in LABELS:
        runs = [shares(n, seed) for seed in range(DRAWS)]
        pairs = {name: mean_and_error([100 * run[name] for run in runs]) for name in runs[0]}
        table[str(n)] = {name: np.round(pair, 1).tolist() for name, pair in pairs.items()}
    return table


def stored() -> dict[str, Any]:
    """The table as it was measured."""
    return shipped.table(FILE)


def main() -> None:
    """Measure and write the file."""
    path = shipped.store(FILE, study(), indent=1)
    print(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
