"""The playground: a network that trains in the page, everything on the screen readable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nnlab.demos.controls import Checkbox, Control, Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.figure import Figure, script
from nnlab.demos.scripts import as_json, linked, read
from nnlab.markup import NOTHING, Html, attributes, fill, joined
from nnlab.page import KEPT
from nnlab.playground.settings import ACTIVATIONS, FEATURE_NAMES, NOISE, OPTIMIZERS, Settings

RATES = ("0.0001", "0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10")
PENALTIES = ("0", "0.0001", "0.0003", "0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1")
SIZES = ("20", "40", "60", "100", "200", "300", "500", "1000")
BATCHES = ("1", "2", "5", "10", "20", "50", "100", "1000")
WRITTEN = {"x2": "x²", "y2": "y²"}
SPOKEN = {"x2": "x squared", "y2": "y squared", "xy": "x times y", "sin x": "sine of x",
          "sin y": "sine of y"}  # fmt: skip


@dataclass(frozen=True)
class TrainingFigure(Figure):
    """A figure whose picture goes on by itself while it trains (playground_live.js)."""

    def _looks(self, alive: bool) -> str:
        """As every figure, with the looks of its own controls where they move."""
        return super()._looks(alive) + (read("gallery/playground.css") if alive else "")

    def _script(self) -> Html:
        controls = page_of_controls(self.controls)
        spec = {"controls": controls, "fixed": self.fixed, "size": self.size}
        modules = linked("gallery/playground_live.js")
        return script(modules, "$playground_live.letItPlay", as_json(spec))


class Playground(Explorable):
    """The playground, its settings in Python's hand."""

    kind = TrainingFigure


def playground(data: str = "circles", **settings: Any) -> Playground:
    """The playground in one exact state: `demos.playground("spirals", hidden=(8, 8))`.

    data: a data set, or the line of text that the page gives out. settings: as in
    `nnlab.playground.Settings`; with `epochs` it begins trained.
    """
    start = Settings.parse(data).but(**settings) if "=" in data else Settings(data, **settings)
    fixed = {"epochs": start.epochs, "changes": start.changes, "points": start.points}
    return Playground(
        name="playground",
        title="Playground: a network that trains in the page",
        controls=controls_of(start),
        data=fixed,
        fixed=fixed,
        script="gallery/playground_picture.js",
        size=(760, 506),
        lines=3,
        note="All numbers are those of nnlab.playground.run. Loss: half of the squared difference, "
        "or cross-entropy for three classes, without penalties.",
    )


def controls_of(start: Settings) -> Sequence[Control]:
    """Every setting as a control, standing where `start` says."""
    hidden = [str(n) for n in start.hidden] + ["4"] * (6 - len(start.hidden))
    return (
        Select("data", "data", "data", tuple(NOISE), start.data),
        Select("activation", "activation", "activation of hidden layers", ACTIVATIONS,
               start.activation),
        _choice("rate", "learning rate", RATES, start.rate),
        Range("layers", "hidden layers", "number of hidden layers", 0, 6, 1, len(start.hidden), 0),
        *(
            Select(f"h{k}", f"layer {k}", f"neurons of layer {k}", tuple("12345678"), hidden[k - 1])
            for k in range(1, 7)
        ),
        *(
            Checkbox(f"in {name}", WRITTEN.get(name, name), f"input {SPOKEN.get(name, name)}",
                     name in start.features)
            for name in FEATURE_NAMES
        ),
        _choice("l1", "L1", PENALTIES, start.l1, "penalty L1"),
        _choice("l2", "L2", PENALTIES, start.l2, "penalty L2"),
        Select("optimizer", "optimizer", "optimizer", OPTIMIZERS, start.optimizer),
        _choice("batch", "batch size", BATCHES, start.batch),
        _choice("n", "points", SIZES, start.n, "number of points"),
        Range("share", "for training", "share of points for training", 0.1, 0.9, 0.01, start.share,
              2),
        Range("noise", "noise", "noise of the points", 0, max(1.0, start.noise), 0.01, start.noise,
              2),
        Range("seed", "start", "seed of the start", 0, max(30, start.seed), 1, start.seed, 0),
        Range("data_seed", "draw of points", "seed of the points", 0, max(30, start.data_seed), 1,
              start.data_seed, 0),
    )  # fmt: skip


def _choice(name: str, label: str, usual: Sequence[str], start: float, says: str = "") -> Select:
    """A menu of numbers, in which the one to start with always stands."""
    shown = str(int(start) if float(start).is_integer() else start)
    options = sorted({*usual, shown}, key=float)
    return Select(name, label, says or label, options, shown)


BUTTONS = (
    ("play", "▶ Play"),
    ("epoch", "One epoch"),
    ("batch", "One batch"),
    ("reset", "Reset"),
    ("half", "Half the rate"),
)


PRESSED = '<button type="button" data-act="{act}" {kept}>{shown}</button>'
PAGE = (
    '<div class="nn-control nn-wide">{buttons}<span class="nn-value" data-epoch></span></div>'
    '{often}{neurons}{inputs}<details class="nn-wide nn-more"><summary {kept}>Penalties, '
    'optimizer, points, seeds</summary><div class="nn-controls">{seldom}</div></details>'
    "{looking}{own_points}{line}"
)
GROUPED = '<fieldset class="nn-group"><legend>{title}</legend>{inside}</fieldset>'


def page_of_controls(controls: Sequence[Control]) -> Html:
    """The controls in groups, with the buttons above them and the line of text below."""
    by_name = {control.name: control.html() for control in controls}

    def some(*names: str) -> Html:
        return joined(by_name[name] for name in names)

    return fill(
        PAGE,
        kept=KEPT,
        buttons=joined(_button(*button) for button in BUTTONS),
        often=some("data", "activation", "rate", "layers"),
        neurons=fill(GROUPED, title="neurons", inside=some(*(f"h{k}" for k in range(1, 7)))),
        inputs=fill(GROUPED, title="inputs", inside=some(*(f"in {n}" for n in FEATURE_NAMES))),
        seldom=some("l1", "l2", "optimizer", "batch", "n", "share", "noise", "seed", "data_seed"),
        looking=LOOKING,
        own_points=OWN_POINTS,
        line=LINE,
    )


def _button(act: str, shown: str) -> Html:
    return fill(PRESSED, act=act, kept=KEPT, shown=shown)


LOOKING = fill(
    '<div class="nn-group nn-looking"><label class="nn-control">'
    '<span class="nn-name">large map</span>'
    '<select data-look="unit" aria-label="what the large map shows" {kept}></select></label>'
    '<label class="nn-control"><span class="nn-name">weight</span>'
    '<select data-look="weight" aria-label="weight to look at" {kept}></select></label></div>',
    kept=KEPT,
)
OWN_POINT = (
    '<label><input type="radio" name="own" value="{c}" {kept}{checked} aria-label="class {number}">'
    " {shape}</label>"
)
OWN_POINTS = fill(
    '<fieldset class="nn-group" data-own hidden><legend>click sets</legend>{shapes}{buttons}'
    "</fieldset>",
    shapes=joined(
        fill(OWN_POINT, c=c, kept=KEPT, checked=attributes(checked=c == 0), number=c + 1, shape=s)
        for c, s in enumerate("○□△")
    ),
    buttons=joined([_button("undo", "Undo"), _button("clear", "Clear")]),
)
FIELD = (
    '<div class="nn-control nn-wide"><label><span class="nn-name">{shown} </span>'
    '<input type="text"{mark} aria-label="{spoken}" {kept} spellcheck="false"{more}></label>'
    '<span class="nn-buttons">{buttons}</span></div>'
)


def _field(
    shown: str, spoken: str, *acts: tuple[str, str], mark: Html, more: Html = NOTHING
) -> Html:
    """A line of text with its name before and its buttons after it."""
    buttons = joined(_button(*act) for act in acts)
    return fill(FIELD, shown=shown, mark=mark, spoken=spoken, kept=KEPT, more=more, buttons=buttons)


LINE = joined(
    [
        _field(
            "state", "the whole state as one line", ("copy", "Copy"), ("load", "Load"),
            mark=attributes(data_line=True),
        ),
        _field(
            "Python", "the whole state as a call in Python", ("copycall", "Copy call"),
            mark=attributes(data_call=True), more=attributes(readonly=True),
        ),
    ]
)  # fmt: skip
