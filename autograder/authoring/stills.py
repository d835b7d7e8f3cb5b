"""Draws demos outside a browser: the still pictures of released notebooks.

The demos' own `draw(state, data)` runs in QuickJS, so a still is the picture that a reader
sees before touching a control. `python -m autograder.authoring.stills` renews the stills in nnlab.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

import jupytext
import nbformat
import quickjs
from nbformat import NotebookNode

from autograder.base.files import write_atomically
from autograder.course import sources
from nnlab import demos
from nnlab.demos.asking import Asking
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import HERE, drawing
from nnlab.markup import fill
from nnlab.plots import Still

# what demos of the learner's own functions are shown with
LIBRARY = (
    "activations", "attention", "augmentation", "convolution", "linear", "losses", "mlp", "neuron",
    "recurrent", "training", "transfer",
)  # fmt: skip
VARIABLE = re.compile(r"var\(--[\w-]+,\s*([^()]+)\)")
NUMBER = re.compile(r"-?\d+\.?\d*")
CLOSE = 0.75  # of two numbers in a picture


@cache
def _engine(script: str, size: tuple[int, int]) -> quickjs.Context:
    """A JavaScript engine that knows `draw`."""
    engine = quickjs.Context()
    engine.eval(drawing(script, size))
    engine.eval("globalThis.drawn = (s, d) => JSON.stringify(draw(JSON.parse(s), JSON.parse(d)))")
    return engine


def draw(demo: Explorable | Asking, state: dict[str, Any] | None = None) -> dict[str, Any]:
    """What the demo's script answers: {"svg", "sentence", ...}, for this state or the first."""
    figure = demo.figure  # a demo's control may itself be called data
    engine = _engine(figure.script, figure.size)
    inputs = (json.dumps(figure.state if state is None else state), json.dumps(figure.data))
    return json.loads(engine.get("drawn")(*inputs))


def still(demo: Explorable | Asking) -> str:
    """The first picture as SVG that stands alone: colors instead of CSS variables."""
    return VARIABLE.sub(r"\1", draw(demo)["svg"])


def bundle(shown: Explorable | Asking | Still) -> dict[str, str]:
    """The picture as mime data: HTML with <img alt>, SVG, and the sentence as text."""
    if isinstance(shown, Still):
        return shown._repr_mimebundle_()
    svg = still(shown)
    return {
        "text/html": shown.html(svg, alive=False),
        "image/svg+xml": svg,
        "text/plain": draw(shown)["sentence"],
    }


def outputs(shown: Explorable | Asking | Still) -> list[NotebookNode]:
    """The outputs that a cell showing this demo or figure has in a released notebook."""
    return [nbformat.v4.new_output("execute_result", bundle(shown), execution_count=None)]


def outputs_of_cell(source: str) -> list[NotebookNode]:
    """The outputs of a cell tagged "demo" or "show": one expression, run with nnlab's names.

    A cell that names the learner's own function gets nnlab's function of that name, and the
    model answer where nnlab has none.
    """
    return outputs(shown_by(source))


def shown_by(source: str) -> Explorable | Asking | Still:
    """What a cell shows: the value of its last expression, run with nnlab's names."""
    names = _namespace()
    *before, last = ast.parse(source).body
    names |= _answers({n.id for n in ast.walk(last) if isinstance(n, ast.Name)} - names.keys())
    if not isinstance(last, ast.Expr):
        raise ValueError("a demo's cell has to end with an expression")
    exec(compile(ast.Module(before, []), "<demo>", "exec"), names)
    return eval(compile(ast.Expression(last.value), "<demo>", "eval"), names)


def _namespace() -> dict[str, Any]:
    import numpy as np

    from nnlab import plots

    modules = [import_module(f"nnlab.{name}") for name in LIBRARY]
    library = {
        name: f
        for m in modules
        for name, f in vars(m).items()
        if callable(f) and not name.startswith("_")
    }
    return {**library, "np": np, "demos": demos, "plots": plots}


def _answers(names: set[str]) -> dict[str, Any]:
    """The model answers of these names, as far as there are exercises called so."""
    return {
        name: sources.model(chapter, name)
        for chapter in (sources.chapters() if names else ())
        for name in names & set(sources.solution_names(chapter))
    }


def same_picture(one: str, other: str) -> bool:
    """Whether two SVG texts show the same: equal but for numbers that differ a little.

    Drawn by the same library versions they are equal byte for byte; another version of
    matplotlib or numpy may move a line by a fraction of a pixel.
    """
    if NUMBER.sub("#", one) != NUMBER.sub("#", other):
        return False
    pairs = zip(NUMBER.findall(one), NUMBER.findall(other), strict=True)
    return all(abs(float(a) - float(b)) <= CLOSE for a, b in pairs)


def stored_stills() -> dict[str, str]:
    """{file name: SVG} of every Explorable, marked with its state.

    One of each as it is without arguments, `<name>.svg`, and one for every other state in
    which a chapter shows it.
    """
    plain = [getattr(demos, name)() for name in demos.__all__ if not name.startswith("my_")]
    made = {f"{demo.figure.name}.svg": _marked(demo) for demo in plain}
    known = {demo.fingerprint for demo in plain}
    for demo in _in_chapters():
        if demo.fingerprint not in known:
            made[demo.figure.file] = _marked(demo)
    return made


def _marked(demo: Explorable) -> str:
    mark = fill('<svg data-of="{mark}" ', mark=demo.fingerprint[:16])
    return still(demo).replace("<svg ", mark, 1) + "\n"


def _in_chapters() -> Iterator[Explorable]:
    """The Explorables of all chapters, in the states in which their cells show them."""
    for chapter in sources.chapters():
        cells = jupytext.read(sources.chapter_source(chapter)).cells
        for cell in cells:
            if "demo" in cell.metadata.get("tags", []):
                shown = shown_by(cell.source)
                if isinstance(shown, Explorable):
                    yield shown


def main() -> None:
    """Write the stills beside the demos."""
    folder = HERE / "stills"
    folder.mkdir(exist_ok=True)
    made = stored_stills()
    for path in folder.glob("*.svg"):
        if path.name not in made:
            path.unlink()
    for name, svg in made.items():
        write_atomically(folder / name, svg.encode())
        print(f"{name}: {len(svg) / 1024:.0f} kB")


if __name__ == "__main__":
    main()
