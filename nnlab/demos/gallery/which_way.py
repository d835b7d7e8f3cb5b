"""When does old knowledge pay? Accuracy of every way, for tasks near and far."""

from nnlab import transfer_study as study
from nnlab import transfer_words as words
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable

WAYS = ("untouched", "anew", "frozen", "frozen random", "head first", "all moving", "linear",
        "bag of words")  # fmt: skip
BY_ANGLE = "turned digits, 3 of each"
COUNTED = {
    "turned by 20°": "turned by 20",
    "0 to 4, then 5 to 9": study.NEW_CLASSES,
    "noise": "noise",
    "dark on light": "dark on light",
}
WORDS = "words: is the subject plural?"
TASKS = (BY_ANGLE, *COUNTED, WORDS)


def which_way(task: str = BY_ANGLE, at: int = 2) -> Explorable:
    """task: one of TASKS. at: the place of the marker, from the left."""
    return Explorable(
        name="which_way",
        title="Anew, frozen, or everything moving",
        controls=(
            Select("task", "task", "which task", TASKS, task, own_row=True),
            Range("at", "marker", "place of the marker", 0, 5, 1, at, digits=0),
        ),
        data={"tasks": tables(), "ways": list(WAYS)},
        script="gallery/which_way.js",
        size=(760, 440),
        lines=3,
        note="Means over 8 draws of the few samples (12 for 5 to 9); broad bands are one standard "
        "error to each side. Everything is measured on what was kept aside. Head first: a new last "
        "layer is trained alone, then everything moves.",
    )


def tables() -> dict[str, dict]:
    """For each task its axis, where it has been measured, and mean and error of every way."""
    few = study.stored()["few"]
    angles = [few[f"turned by {angle}"]["3"] for angle in study.ANGLES]
    plots = {BY_ANGLE: _table("turned by, degrees", list(study.ANGLES), angles, log=False)}
    for task, name in COUNTED.items():
        rows = few[name]
        plots[task] = _table("samples of each class", [int(n) for n in rows], [*rows.values()])
    stored = words.stored()
    plots[WORDS] = _table("labeled sentences", [int(n) for n in stored], [*stored.values()])
    return plots


def _table(axis: str, x: list[int], rows: list[dict], log: bool = True) -> dict:
    ways = {way: [row[way] for row in rows] for way in WAYS if way in rows[0]}
    return {"axis": axis, "x": x, "log": log, "ways": ways}
