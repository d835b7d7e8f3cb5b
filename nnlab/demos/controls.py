"""Sliders, menus and boxes of a demo as native HTML, with labels and accessible names.

`label` is what the eye reads beside the control ("w₁"), `says` what a screen reader says
("weight w1"). Every control carries JupyterLab's `data-lm-suppress-shortcuts`, so that keys
move the control and never the notebook.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import ClassVar


def _attributes(**values: object) -> str:
    shown = {key.rstrip("_").replace("_", "-"): value for key, value in values.items()}
    return "".join(f' {key}="{escape(str(value))}"' for key, value in shown.items())


def _need_one_of(options: Sequence[str], start: str) -> None:
    if start not in options:
        raise ValueError(f"need one of {', '.join(options)}, got {start!r}")


def _kept_from_the_notebook(name: str, says: str) -> str:
    return _attributes(data_name=name, aria_label=says, data_lm_suppress_shortcuts="true")


@dataclass(frozen=True)
class Range:
    """A slider. With `plays` it stands for time and gets Play and Step buttons."""

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

    def html(self) -> str:
        """The slider, its label and its readout; the value is announced with its unit."""
        slider = _attributes(
            type="range",
            min=self.low,
            max=self.high,
            step=self.step,
            value=self.start,
            data_digits=self.digits,
            data_unit=self.unit,
        )
        labelled = (
            f'<label class="nn-control"><span class="nn-name">{escape(self.label)}</span>'
            f"<input{slider}{_kept_from_the_notebook(self.name, self.says)}>"
            '<span class="nn-value"></span></label>'
        )
        if not self.plays:
            return labelled
        buttons = self._button("play") + self._button("step")
        return f'<div class="nn-control nn-wide">{labelled}{buttons}</div>'

    def _button(self, does: str) -> str:
        shown = {"play": "▶ Play", "step": "Step"}[does]
        what = _attributes(
            type="button",
            data_plays=self.name,
            data_does=does,
            data_by=self.plays,
            data_lm_suppress_shortcuts="true",
        )
        return f"<button{what}>{shown}</button>"


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

    def html(self) -> str:
        """The menu and its label."""
        row = " nn-wide" if self.own_row else ""
        options = "".join(
            f'<option value="{escape(o)}"{" selected" if o == self.start else ""}>{escape(o)}'
            "</option>"
            for o in self.options
        )
        return (
            f'<label class="nn-control{row}"><span class="nn-name">{escape(self.label)}</span>'
            f"<select{_kept_from_the_notebook(self.name, self.says)}>{options}</select></label>"
        )


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

    def html(self) -> str:
        """A group of radio buttons; each says the group's name and its own."""
        buttons = "".join(
            f"<label><input{_attributes(type='radio', name=self.name, value=o)}"
            f"{' checked' if o == self.start else ''}"
            f"{_kept_from_the_notebook(self.name, f'{self.says}: {o}')}> {escape(o)}</label>"
            for o in self.options
        )
        return (
            f'<fieldset class="nn-control"><legend>{escape(self.label)}</legend>{buttons}'
            "</fieldset>"
        )


@dataclass(frozen=True)
class Checkbox:
    """One thing that is on or off."""

    name: str
    label: str
    says: str
    start: bool
    options: ClassVar[tuple[bool, bool]] = (False, True)

    def html(self) -> str:
        """The box, then its label."""
        on = " checked" if self.start else ""
        return (
            f'<label class="nn-control"><input type="checkbox"{on}'
            f"{_kept_from_the_notebook(self.name, self.says)}>"
            f'<span class="nn-name">{escape(self.label)}</span></label>'
        )


Control = Range | Select | Radio | Checkbox
