"""What learning 5 to 9 costs a network that could read 0 to 4."""

from nnlab import transfer_study as study
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable

RATES = tuple(f"{rate:g}" for rate in study.RATES)


def forgetting(rate: str = "0.003", way: str = study.WAYS[0], at: int = 8) -> Explorable:
    """rate: of Adam. way: what moves, and whether old digits are shown. at: place of the marker."""
    stored = study.stored()["forgotten"]
    return Explorable(
        name="forgetting",
        title="What is learned and what is forgotten",
        controls=(
            Select("rate", "rate", "learning rate", RATES, rate),
            Select("way", "way", "what moves", study.WAYS, way, own_row=True),
            Range("at", "steps", "steps of training", 0, len(study.STEPS) - 1, 1, at, digits=0,
                  plays=1, shown=[str(step) for step in study.STEPS]),
        ),
        data={
            "steps": list(study.STEPS),
            "curves": {name: [stored[name][f"{r}"] for r in study.RATES] for name in study.WAYS},
            "rates": list(RATES),
        },
        script="gallery/forgetting.js",
        size=(760, 380),
        note="Digits kept aside, mean of six draws. Twenty of each of 5 to 9 are learned from; in "
        "the third way five of each of 0 to 4 are among them.",
    )  # fmt: skip
