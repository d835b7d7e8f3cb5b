"""Twenty ways to learn from few digits on the same draws, measured by `nnlab.few_digits`."""

from nnlab import few_digits
from nnlab.demos.controls import Checkbox, Radio, Select
from nnlab.demos.explorable import Explorable

GROUPS = {
    "pictures": (
        "wider, moved, turned, noise", "moved and turned a little", "noise on the inputs",
        "moved by whole pixels", "flipped left and right",
    ),
    "networks": (
        "none, from another start", "wider: 64-256-256-10", "one layer less: 64-64-10",
        "smaller: 64-16-10",
    ),
    "penalties": ("L2 in the loss", "L1 in the loss", "weight decay", "label smoothing"),
    "layers": ("dropout", "dropout, inputs too", "batch norm", "batch norm and dropout"),
    "stopping": ("stopping early", "a fifth of the digits less"),
}  # fmt: skip
SAYS = {
    "pictures": "changed pictures",
    "networks": "other networks",
    "penalties": "penalties",
    "layers": "dropout and batch norm",
    "stopping": "stopping early",
}
ASIDE = 360


def which_helps(digits: str = "100", draws: str = "10") -> Explorable:
    """Choose how many digits are learned from, how many draws are looked at, and what is shown."""
    read = few_digits.stored()["read"]
    return Explorable(
        name="which_helps",
        title="Which remedy helps with few digits",
        controls=(
            Select("digits", "digits to learn from", "digits to learn from", tuple(read), digits),
            Radio("draws", "draws", "draws of a hundred digits", ("10", "40"), draws),
            *(Checkbox(name, SAYS[name], SAYS[name], True) for name in GROUPS),
        ),
        data={"read": read, "groups": {name: list(rows) for name, rows in GROUPS.items()},
              "aside": ASIDE},
        script="gallery/which_helps.js",
        size=(760, 560),
        lines=3,
        note="Each dot is one draw: how many more in 100 of the 360 digits kept aside are read "
        "than by the plain 64-64-64-10 network on the same draw. Thick line: the mean, and two "
        "standard errors to both sides; bold where that leaves out 0. All draws of 1,437 digits "
        "are the same digits, and only the starts differ.",
    )  # fmt: skip
