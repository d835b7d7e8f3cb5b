"""What an LSTM expects next in a passage of Alice, at a temperature, and what is drawn from it.

Computed ahead while the LSTM was trained: `python -m nnlab.trained.lstm`.
"""

import numpy as np

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.trained import expected

DRAWS = 24


def chances() -> np.ndarray:
    """(DRAWS,): the same random numbers from 0 to 1 for every temperature."""
    return np.random.default_rng(7).random(DRAWS).round(3)


def temperature(temperature: float = 0.5, letter: int = 14) -> Explorable:
    """letter: how many letters of the passage have been read."""
    shown = expected()
    return Explorable(
        name="temperature",
        title="Which sign is drawn?",
        controls=(
            Range("temperature", "temperature", "temperature", 0.1, 4, 0.1, temperature),
            Range("letter", "letter", "letters read", 0, len(shown["after"]) - 1, 1, letter,
                  digits=0, plays=1),
        ),
        data={
            "before": shown["before"][-40:], "after": shown["after"], "signs": shown["signs"],
            "scores": numbers(shown["scores"], 2), "chances": numbers(chances(), 3),
        },
        script="gallery/temperature.js",
        size=(760, 360),
        lines=3,
        note="The LSTM has 64 units and has not seen this passage. All draws use the same random "
        "numbers at every temperature.",
    )  # fmt: skip
