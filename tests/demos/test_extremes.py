"""Every demo at the ends of its controls: letters inside, apart, large enough; no jumps; 1,000.

Tests nnlab/demos/figure.py and nnlab/demos/scripts.py.
"""

import json
from pathlib import Path

import pytest

from benchmarks._lab import chromium
from nnlab.demos.asking import Asking
from nnlab.demos.scripts import drawing, linked
from tests.demos.shown import SHOWN
from tests.demos.states import states

INK = linked(Path(__file__).with_name("ink.js"))
WIDTHS = (772, 600, 392, 320)  # px, of a sentence: 772 in a figure as wide as it gets
LOOK = """([source, looks, bounds]) => {
    const [cases, data] = JSON.parse(looks);
    return lookThrough(source, cases.map(([state, own]) => [state, own ?? data]), bounds);
}"""


@pytest.fixture(scope="module")
def page():
    with chromium() as browser:
        page = browser.new_page()
        page.evaluate(f"() => {{ {INK}\n window.lookThrough = $ink.lookThrough; }}")
        yield page


def looks(demo, every_pair: bool) -> list:
    """[state, data] of every look; a demo that asks the kernel is asked."""
    start = demo.state if isinstance(demo, Asking) else demo.values
    seen = {json.dumps(s): s for s in states(demo.controls, dict(start), every_pair)}
    answer = demo.compute if isinstance(demo, Asking) else lambda state: None
    fixed = {} if isinstance(demo, Asking) else demo.fixed
    return [[{**fixed, **state}, answer(state)] for state in seen.values()]


@pytest.mark.parametrize("name", SHOWN)
def test_letters_are_inside_apart_and_large_and_a_sentence_keeps_its_lines(page, name, request):
    demo, figure = SHOWN[name], SHOWN[name].figure
    cases = looks(demo, request.config.getoption("--all-pairs"))
    bounds = {
        "size": figure.size,
        "smallest": figure.smallest,
        "lines": figure.lines,
        "widths": WIDTHS,
    }
    data = None if isinstance(demo, Asking) else figure.data
    source = drawing(figure.script, figure.size)
    faults = page.evaluate(LOOK, [source, json.dumps([cases, data]), bounds])
    lines = [f"{what} ({n} of {len(cases)}: {state})" for what, (n, state) in faults.items()]
    assert not lines, "\n".join(lines)
