"""What is kept as data: two networks, what was measured, and what is expected of a passage."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnlab import grammar, shipped
from nnlab.trained.alice import letters
from nnlab.trained.plans import BLOCKS, SMALL, WORDS, Plan
from nnlab.transformer import init_network, named


def alice_network() -> dict[str, Any]:
    """The network of `SMALL`: guesses the next letter of Alice; 4 heads, window 32."""
    return _network("alice_transformer.npz", SMALL, len(letters()[2]))


def grammar_network() -> dict[str, Any]:
    """The network of `WORDS`: guesses hidden words of the made-up grammar; 4 heads."""
    return _network("grammar_transformer.npz", WORDS, len(grammar.WORDS))


def measured() -> dict[str, Any]:
    """What was measured while they were trained: see `__main__`."""
    return shipped.table("data/transformers.json")


def expected() -> dict[str, Any]:
    """What tables and networks expect, letter by letter, in a passage: see `writing.told_of`."""
    return shipped.table("data/writing.json")


def _network(name: str, plan: Plan, K: int) -> dict[str, Any]:
    network = init_network(K, plan.d, BLOCKS, np.random.default_rng(0))
    stored = shipped.arrays(f"data/{name}")
    for key, array in named(network):
        array[...] = stored[key]
    return network


def store_network(name: str, network) -> None:
    arrays = {key: array.astype(np.float16) for key, array in named(network)}
    shipped.store_arrays(f"data/{name}", arrays)


def store(name: str, value) -> None:
    shipped.store(f"data/{name}", shipped.rounded(value))
