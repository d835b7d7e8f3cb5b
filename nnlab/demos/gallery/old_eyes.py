"""What the last hidden layer of the old network says of digits, in two directions."""

from nnlab import transfer_pictures as pictures
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable


def old_eyes(frame: int = 0) -> Explorable:
    """frame: how far fine-tuning has come, as a place in the list of its steps."""
    return Explorable(
        name="old_eyes",
        title="Old and new digits in the last hidden layer",
        controls=(
            Range("frame", "steps", "steps of fine-tuning", 0, len(pictures.FRAMES) - 1, 1,
                  frame, digits=0, plays=1, shown=[str(step) for step in pictures.FRAMES]),
        ),
        data={"steps": list(pictures.FRAMES), **pictures.stored()["old_eyes"]},
        script="gallery/old_eyes.js",
        size=(760, 440),
        note="Eight digits kept aside of every class, in the two directions in which the 32 "
        "features vary most before and after. Fine-tuning sees twenty of each of the ten classes.",
    )  # fmt: skip
