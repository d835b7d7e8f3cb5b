"""Can the program learn a handful by heart? The loss of n samples, on paper with powers of ten."""

import numpy as np

from nnlab import transfer_pictures as pictures
from nnlab.demos.controls import Select
from nnlab.demos.explorable import Explorable


def first_five(samples: str = "5", width: str = "8", rate: str = "0.3") -> Explorable:
    """Loss over the steps for so many digits, hidden units, and a rate of plain descent."""
    named = [[f"{v:g}" for v in row] for row in (pictures.COUNTS, pictures.WIDTHS, pictures.RATES)]
    return Explorable(
        name="first_five",
        title="Learning a handful of digits by heart",
        controls=(
            Select("samples", "samples", "how many digits", named[0], samples),
            Select("width", "hidden units", "how many hidden units", named[1], width),
            Select("rate", "rate", "learning rate", named[2], rate),
        ),
        data={
            "names": named,
            "steps": list(pictures.LOOKS),
            "losses": pictures.stored()["first_five"],
            "even": round(float(np.log(10)), 4),
        },
        script="gallery/first_five.js",
        size=(760, 380),
        note="A network 64-units-10 with ReLU, plain gradient descent on all of the samples at "
        "once, always from the same start.",
    )
