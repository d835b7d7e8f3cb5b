"""The learner's own activation and the slope they wrote for it: does the line touch the curve?"""

from collections.abc import Callable
from functools import partial
from typing import Any

from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range
from nnlab.demos.gallery.activation_slopes import REACH, nodes
from nnlab.demos.questions import ask, ask_array, name_of
from nnlab.demos.scripts import numbers

NUDGE = 1e-5
KINK = 1e-3  # slopes to the left and to the right further apart than this: a corner


def my_activation(f: Callable, f_prime: Callable) -> Asking:
    """f as a curve, and the straight line through it that f_prime's slope makes."""
    return Asking(
        name="my_activation",
        title="Your activation, your slope, and the line they make",
        controls=(Range("z", "z", "the weighted sum z", -REACH, REACH, 0.1, 1.2),),
        compute=partial(answers, f, f_prime),
        script="gallery/my_activation.js",
        size=(760, 372),
    )


def answers(f: Callable, f_prime: Callable, state: dict[str, float]) -> dict[str, Any]:
    """Both functions along the axis, and at the marker what a nudge of f says its slope is."""
    zs, z = nodes(), round(state["z"], 9)
    heights, slopes = (ask_array(g, zs.shape, zs.copy()) for g in (f, f_prime))
    middle, left, right = (ask(f, at) for at in (z, z - NUDGE, z + NUDGE))
    sides = (middle - left) / NUDGE, (right - middle) / NUDGE
    return {
        "z": numbers(zs, 9),
        "f": numbers(heights, 6),
        "slope": numbers(slopes, 6),
        "height": middle,
        "mine": ask(f_prime, z),
        "nudged": (right - left) / (2 * NUDGE),
        "corner": bool(abs(sides[1] - sides[0]) > KINK),
        "sides": [float(side) for side in sides],
        "names": [name_of(f, "function"), name_of(f_prime, "slope")],
    }
