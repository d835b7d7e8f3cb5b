"""Trains the transformers again, some minutes on one core: `python -m nnlab.trained`.

Writes `alice_transformer.npz`, `grammar_transformer.npz`, `transformers.json` and `writing.json`
into `data`.
"""

from __future__ import annotations

from time import process_time

import numpy as np

from nnlab.counting import Ngrams
from nnlab.trained.alice import letters, nats_of_letters, train_letters
from nnlab.trained.kept import store, store_network
from nnlab.trained.plans import FIRST_STEPS, LARGE, SHORT, SMALL, WORDS
from nnlab.trained.words import counted_words, share_of_numbers, share_of_words, train_words
from nnlab.trained.writing import (
    SOFTER,
    expected_by_counting,
    expected_by_network,
    passage,
    told_of,
)


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
            store_network("alice_transformer.npz", trainer.network)
    words, losses = train_words()
    store_network("grammar_transformer.npz", words.network)
    before, after = ("".join(signs[i] for i in ids) for ids in passage())
    shown = {"before": before, "after": after, "signs": signs, "softer": SOFTER, "rivals": rivals}
    store("writing.json", shown)
    measures = {"counting": counts, "letters": runs, "words": {
        **WORDS._asdict(), "first": losses[:FIRST_STEPS], "right": share_of_words(words),
        "counted": counted_words(), "number": share_of_numbers(words)}}  # fmt: skip
    store("transformers.json", measures)


def _smoothed(losses: list[float]) -> list[float]:
    """Means over 40 equal stretches of the training."""
    return [float(np.mean(chunk)) for chunk in np.array_split(losses, 40)]


if __name__ == "__main__":
    main()
