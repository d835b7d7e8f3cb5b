"""Films of gliding digits, and what two networks say after each frame."""

from nnlab import watchers
from nnlab.clips import DIRECTIONS, FRAMES, SIDE
from nnlab.demos.controls import Checkbox, Range
from nnlab.demos.explorable import Explorable


def digit_clip(film: int = 1, frame: int = 8, backwards: bool = False) -> Explorable:
    """Choose a film, let it run, or run backwards; read both networks' answers."""
    stored = watchers.shown()
    return Explorable(
        name="digit_clip",
        title="A digit glides: what a memory says, and what a mean says",
        controls=(
            Range("film", "film", "number of the film", 1, watchers.SHOWN, 1, film, digits=0),
            Range("frame", "frame", "frame of the film", 1, FRAMES, 1, frame, digits=0, plays=1),
            Checkbox("backwards", "played backwards", "play the film backwards", backwards),
        ),
        data={
            "side": SIDE,
            "directions": list(DIRECTIONS),
            "films": stored["films"],
            "digit": stored["digit"],
            "direction": stored["direction"],
            "says": {
                kind: {way: stored[kind][way] for way in ("forwards", "backwards")}
                for kind in watchers.KINDS
            },
        },
        script="gallery/digit_clip.js",
        size=(760, 350),
        lines=3,
        note="Digits that neither network has learned from. Both were trained to answer after the "
        "last frame.",
    )
