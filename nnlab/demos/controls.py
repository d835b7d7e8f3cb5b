"""Sliders, menus and boxes of a demo as native HTML, with labels and accessible names.

`label` is what the eye reads beside the control ("w₁"), `says` what a screen reader says
("weight w1"). Every control carries JupyterLab's `data-lm-suppress-shortcuts`, so that keys
move the control and never the notebook.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from nnlab.markup import Html, attributes, fill, joined

SLIDER = (
    '<label class="nn-control"><span class="nn-name">{label}</span><input{slider}{common}>'
    '<span class="nn-value"></span></label>'
)
PLAYED = '<div class="nn-control nn-wide">{slider}<span class="nn-buttons">{buttons}</span></div>'
BUTTON = "<button{attributes}>{shown}</button>"
MENU = (
    '<label class="nn-control{row}"><span class="nn-name">{label}</span>'
    "<select{common}>{options}</select></label>"
)
OPTION = "<option{attributes}>{option}</option>"
GROUP = '<fieldset class="nn-control"><legend>{label}</legend>{buttons}</fieldset>'
CHOICE = "<label><input{attributes}{common}> {option}</label>"
BOX = '<label class="nn-control"><input{box}{common}><span class="nn-name">{label}</span></label>'


def _need_one_of(options: Sequence[str], start: str) -> None:
    if start not in options:
        raise ValueError(f"need one of {', '.join(options)}, got {start!r}")


def grouped(word: str) -> str:
    """A whole number as sentences write it: 1,000."""
    return f"{int(word):,}" if word.isdecimal() else word


def _common(name: str, says: str) -> Html:
    """What every control has: its name, what a screen reader says, its keys to itself."""
    return attributes(data_name=name, aria_label=says, data_lm_suppress_shortcuts="true")


@dataclass(frozen=True)
class Range:
    """A slider. With `plays` it stands for time and gets Play and Step buttons.

    shown: what the readout says at each place, where the value itself says little to a reader.
    """

    name: str
    label: str
    says: str
    low: float
    high: float
    step: float
    start: float
    digits: int = 1
    unit: str = ""
    plays: float = 0.0
    shown: Sequence[str] = ()

    def html(self) -> Html:
        """The slider, its label and its readout; the value is announced with its unit."""
        slider = attributes(
            type="range",
            min=self.low,
            max=self.high,
            step=self.step,
            value=self.start,
            data_digits=self.digits,
            data_unit=self.unit,
            data_shown="|".join(self.shown) or False,
        )
        common = _common(self.name, self.says)
        labeled = fill(SLIDER, label=self.label, slider=slider, common=common)
        if not self.plays:
            return labeled
        buttons = joined([self._button("play"), self._button("step")])
        return fill(PLAYED, slider=labeled, buttons=buttons)

    def _button(self, does: str) -> Html:
        shown = {"play": "▶ Play", "step": "Step"}[does]
        what = attributes(
            type="button",
            data_plays=self.name,
            data_does=does,
            data_by=self.plays,
            data_lm_suppress_shortcuts="true",
        )
        return fill(BUTTON, attributes=what, shown=shown)


@dataclass(frozen=True)
class Select:
    """A menu of words."""

    name: str
    label: str
    says: str
    options: Sequence[str]
    start: str
    own_row: bool = False

    def __post_init__(self):
        _need_one_of(self.options, self.start)

    def html(self) -> Html:
        """The menu and its label."""
        row = " nn-wide" if self.own_row else ""
        options = joined(
            fill(
                OPTION, attributes=attributes(value=o, selected=o == self.start), option=grouped(o)
            )
            for o in self.options
        )
        common = _common(self.name, self.says)
        return fill(MENU, row=row, label=self.label, common=common, options=options)


@dataclass(frozen=True)
class Radio:
    """A few choices, all of them visible."""

    name: str
    label: str
    says: str
    options: Sequence[str]
    start: str

    def __post_init__(self):
        _need_one_of(self.options, self.start)

    def html(self) -> Html:
        """A group of radio buttons; each says the group's name and its own."""
        buttons = joined(map(self._choice, self.options))
        return fill(GROUP, label=self.label, buttons=buttons)

    def _choice(self, option: str) -> Html:
        what = attributes(type="radio", name=self.name, value=option, checked=option == self.start)
        common = _common(self.name, f"{self.says}: {option}")
        return fill(CHOICE, attributes=what, common=common, option=option)


@dataclass(frozen=True)
class Checkbox:
    """One thing that is on or off."""

    name: str
    label: str
    says: str
    start: bool
    options: ClassVar[tuple[bool, bool]] = (False, True)

    def html(self) -> Html:
        """The box, then its label."""
        box = attributes(type="checkbox", checked=bool(self.start))
        common = _common(self.name, self.says)
        return fill(BOX, box=box, common=common, label=self.label)


Control = Range | Select | Radio | Checkbox
