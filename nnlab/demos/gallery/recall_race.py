"""After how many steps of training three kinds of cells name the first symbol, or never do."""

from nnlab import recall
from nnlab.demos.controls import Radio, Select
from nnlab.demos.explorable import Explorable

NAMES = tuple(
    "plain" if kind == "RNN" else f"{kind}, gate bias {bias}" for kind, bias in recall.RACERS
)
LENGTHS = tuple(map(str, recall.RACE_LENGTHS))


def recall_race(length: str = "40", cell: str = "LSTM, gate bias 1") -> Explorable:
    """Choose the length of the sequences, and a cell whose runs are drawn in full."""
    return Explorable(
        name="recall_race",
        title="Naming the first symbol: steps of training until it is known",
        controls=(
            Radio("length", "length T", "length of the sequences", LENGTHS, length),
            Select("cell", "runs of", "the cell whose runs are drawn", NAMES, cell),
        ),
        data={
            "names": list(NAMES),
            "steps": recall.RACE_STEPS,
            "every": recall.EVERY,
            "of": {T: runs(int(T)) for T in LENGTHS},
        },
        script="gallery/recall_race.js",
        size=(760, 380),
        lines=3,
        note="32 units, batches of 64 new sequences, Adam with rate 0.003, gradients clipped to "
        "length 1; five starts each. Known is what is right in 95 of 100 over five batches in a "
        "row; a run ends there, or after 600 steps.",
    )


def runs(T: int) -> list[list[dict]]:
    """For each cell its five runs at this length: {"known", "right"}."""
    stored = recall.race()
    return [
        [
            {"known": run["known"], "right": run["right"]}
            for run in stored
            if (run["kind"], run["bias"], run["T"]) == (kind, bias, T)
        ]
        for kind, bias in recall.RACERS
    ]
