"""Who looks where in a network that has learned a made-up grammar, and what it makes of that."""

from functools import cache
from typing import Any

import numpy as np

from nnlab import grammar
from nnlab.activations import softmax
from nnlab.attention import multi_head_weights
from nnlab.demos.controls import Radio, Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.normalization import layer_norm
from nnlab.trained import HEADS, grammar_network
from nnlab.transformer import EPS, embed, scores, transformer_block

SENTENCES = (
    "the king that the small birds follow ___ .",
    "the kings that the small bird follows ___ .",
    "the king near the birds ___ .",
    "the kings near the bird ___ .",
)
BLOCKS, BEST = 2, 6


@cache
def looked(sentence: str) -> dict[str, Any]:
    """Its words, the weights of all heads, and the most probable words at the hidden place."""
    words, network = sentence.split(), grammar_network()
    ids = grammar.ids_of([word.replace("___", "<mask>") for word in words])[None]
    X, weights = embed(ids, network["table"]), []
    for block in network["blocks"]:
        H = layer_norm(X, block["gamma1"], block["beta1"], EPS)
        weights.append(multi_head_weights(H, block["Wq"], block["Wk"], HEADS)[0])
        X = transformer_block(X, block, HEADS)
    hidden = int(np.flatnonzero(ids[0] == grammar.MASK)[0])
    P = softmax(scores(ids, network, HEADS))[0, hidden]
    best = np.argsort(-P, kind="stable")[:BEST]
    return {
        "words": words,
        "hidden": hidden,
        "weights": numbers(np.stack(weights), 2),
        "best": [[grammar.WORDS[k], *numbers([P[k]], 3)] for k in best],
    }


def who_looks(
    sentence: str = SENTENCES[0], block: str = "2", head: str = "3", word: int = 7
) -> Explorable:
    """One sentence, one head of one block, and the word that looks."""
    return Explorable(
        name="who_looks",
        title="Which head finds the king?",
        controls=(
            Select("sentence", "sentence", "sentence", SENTENCES, sentence, own_row=True),
            Radio("block", "block", "block", ("1", "2"), block),
            Radio("head", "head", "head", tuple(str(k + 1) for k in range(HEADS)), head),
            Range("word", "word", "place of the word that looks", 0, 8, 1, word,
                  digits=0),
        ),
        data={"told": [looked(one) for one in SENTENCES], "sentences": list(SENTENCES)},
        script="gallery/who_looks.js",
        size=(760, 430),
        note="A network of two blocks with four heads each, 28,336 numbers, that has only ever "
        "guessed hidden words. ___ is hidden.",
    )  # fmt: skip
