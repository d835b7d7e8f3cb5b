"""Three logits, their probabilities, what the right class costs, and where the slopes push."""

from nnlab.demos.controls import Radio, Range
from nnlab.demos.explorable import Explorable

CLASSES = ("0", "1", "2")  # as the labels of the exercises count them


def logits_to_loss(
    z0: float = 2.0, z1: float = 1.0, z2: float = 0.0, right: str = "1"
) -> Explorable:
    """Move the logits of one sample; its loss and the gradient by the logits follow."""
    return Explorable(
        name="logits_to_loss",
        title="From logits to probabilities to the loss, and back",
        controls=(
            *(
                Range(f"z{k}", f"logit z{'₀₁₂'[int(k)]}", f"logit of class {k}", -5, 5, 0.5, z)
                for k, z in zip(CLASSES, (z0, z1, z2), strict=True)
            ),
            Radio("right", "right class", "the right class", CLASSES, right),
        ),
        data={},
        script="gallery/logits_to_loss.js",
        size=(760, 330),
        note="One sample. A positive slope means: the loss falls when this logit falls. "
        "Try to add the same number to all three logits.",
    )
