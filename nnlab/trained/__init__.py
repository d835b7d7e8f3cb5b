"""Small networks that were trained ahead, and what training gave after how many steps.

`python -m nnlab.trained` trains the two transformers again, `python -m nnlab.trained.lstm` two
LSTMs. A product of matrices is not the same to the last bit on every processor, and training makes
much of little: so a test trains the first steps only and compares these.
"""

from nnlab.trained.alice import letters
from nnlab.trained.kept import alice_network, expected, grammar_network, measured
from nnlab.trained.plans import BLOCKS, HEADS, LARGE, SMALL, WORDS
from nnlab.trained.words import SENTENCES, sentences
from nnlab.trained.writing import passage

__all__ = [
    "BLOCKS",
    "HEADS",
    "LARGE",
    "SENTENCES",
    "SMALL",
    "WORDS",
    "alice_network",
    "expected",
    "grammar_network",
    "letters",
    "measured",
    "passage",
    "sentences",
]
