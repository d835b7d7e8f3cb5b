"""What tables of counts and networks expect next, letter by letter, in a passage of Alice.

Computed ahead while the networks were trained: `python -m nnlab.trained`.
"""

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.trained import expected

TEMPERATURES = ("0.5", "1", "2")
DIGITS = 3


def writing(
    letter: int = 14, left: str = "", right: str = "", temperature: str = "1"
) -> Explorable:
    """letter: how many letters of the passage are there. left, right: whose bars are shown."""
    expectations = expected()
    names = [rival["name"] for rival in expectations["rivals"]]
    return Explorable(
        name="writing",
        title="Who guesses the next letter?",
        controls=(
            Range("letter", "letter", "letters read", 0, len(expectations["after"]) - 1, 1, letter,
                  digits=0, plays=1),
            Select("temperature", "temperature", "temperature", TEMPERATURES, temperature),
            Select("left", "left", "left bars", names, left or names[2], own_row=True),
            Select("right", "right", "right bars", names, right or names[-1], own_row=True),
        ),
        data={
            "before": expectations["before"][-40:], "after": expectations["after"],
            "signs": expectations["signs"], "softer": expectations["softer"],
            "rivals": [
                {**rival, "p": numbers(rival["p"], DIGITS), "came": numbers(rival["came"], 4),
                 "sums": numbers(rival["sums"], DIGITS)} for rival in expectations["rivals"]
            ],
        },
        script="gallery/writing.js",
        size=(760, 456),
        lines=3,
        note="None of them has seen this passage. On the right: the mean of −log p of the letters "
        "so far, in nats, for all rivals.",
    )  # fmt: skip
