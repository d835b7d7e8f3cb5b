"""Charts of sick runs without a name: choose a diagnosis, and read what the numbers say to it."""

from nnlab import transfer_pictures as pictures
from nnlab.demos.controls import Select
from nnlab.demos.explorable import Explorable
from nnlab.doctor import DIAGNOSES

LETTERS = tuple("ABCDEFGHIJ")


def faults(run: str = "A", diagnosis: str = "healthy") -> Explorable:
    """run: a letter. diagnosis: what the reader believes."""
    return Explorable(
        name="faults",
        title="Sick training runs, and what speaks for or against a diagnosis",
        controls=(
            Select("run", "run", "which run", LETTERS, run),
            Select(
                "diagnosis",
                "diagnosis",
                "what is wrong with it",
                DIAGNOSES,
                diagnosis,
                own_row=True,
            ),
        ),
        data={
            "letters": list(LETTERS),
            "diagnoses": list(DIAGNOSES),
            "sick": pictures.stored()["sick"],
        },
        script="gallery/faults.js",
        size=(760, 372),
        lines=4,
        note="Left: the loss as the run measures it, and as it truly is. Right: share read of its "
        "own test part, asked twice, and of other digits.",
    )  # fmt: skip
