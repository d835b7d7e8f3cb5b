"""What a demo hands to the notebook: names, stills, nothing from outside.

Tests nnlab/demos/__init__.py, nnlab/demos/figure.py, nnlab/demos/controls.py, nnlab/plots/brain.py,
nnlab/plots/history.py and nnlab/page.py.
"""

import base64
import re
import subprocess
import sys
from functools import cache
from html import escape

import pytest

from autograder.authoring import stills
from nnlab import demos, plots
from nnlab.demos.controls import Checkbox, Radio, Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.figure import alt_of
from nnlab.page import unbroken
from tests.demos.shown import EXPLORABLE, SHOWN

BUNDLES = [*EXPLORABLE, "my_neuron"]


@pytest.mark.parametrize("name", EXPLORABLE)
def test_every_control_has_a_name_and_keeps_its_keys_from_the_notebook(name):
    for control in SHOWN[name].controls:
        for tag in re.findall(r"<(?:input|select|button)[^>]*>", control.html()):
            assert 'data-lm-suppress-shortcuts="true"' in tag
        for tag in re.findall(r"<(?:input|select)[^>]*>", control.html()):
            assert re.search(r'aria-label="[^"]+"', tag)
        assert control.html().count("<label") >= 1


def test_the_other_controls_are_named_too():
    shown = [
        Radio("r", "which", "which one", ("a", "b"), "a"),
        Checkbox("c", "on", "is on", True),
        Select("s", "m", "menu", ("p & q",), "p & q"),
        Range("x", "x", "the x", 0, 1, 0.1, 0),
    ]
    html = "".join(control.html() for control in shown)
    assert 'aria-label="which one: a"' in html
    assert 'aria-label="is on"' in html
    assert "p &amp; q" in html


@pytest.mark.parametrize("name", BUNDLES)
def test_a_page_asks_nobody_for_anything(name):
    html = SHOWN[name].html(stills.still(SHOWN[name]))
    addresses = set(re.findall(r"https?://[^\s\"'`<]+", html))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"\b(import|fetch|XMLHttpRequest|require)\s*\(", html)
    assert html.count("</script>") == 1


@pytest.mark.parametrize("name", BUNDLES)
def test_a_reader_without_scripts_sees_the_picture_and_its_sentence(name):
    (output,) = stills.outputs(SHOWN[name])
    html, sentence = output.data["text/html"], output.data["text/plain"]
    assert "<script" not in html
    packed = re.search(r'src="data:image/svg\+xml;base64,([^"]+)"', html)[1]
    svg = base64.b64decode(packed).decode()
    assert svg == output.data["image/svg+xml"]
    assert "var(" not in svg
    assert alt_of(svg) == sentence
    alone = f'alt="{escape(sentence)}"', f">{escape(unbroken(sentence))}</figcaption>"
    assert [html.count(part) for part in alone] == [1, 1]


@pytest.mark.parametrize("name", EXPLORABLE)
def test_the_kept_still_is_what_would_be_drawn_now(name):
    stored = SHOWN[name].still()
    assert stored is not None, "run: python -m autograder.authoring.stills"
    assert stills.same_picture(stored, kept_now()[f"{name}.svg"])


@cache
def kept_now() -> dict[str, str]:
    return stills.stored_stills()


def test_every_state_that_a_chapter_shows_has_a_still():
    folder = {path.name: path.read_text() for path in (stills.HERE / "stills").glob("*.svg")}
    assert folder.keys() == kept_now().keys(), "run: python -m autograder.authoring.stills"
    for name, svg in kept_now().items():
        assert stills.same_picture(folder[name], svg)
    assert demos.neuron_map(w1=1.0).still() is not None


def test_a_demo_that_starts_elsewhere_does_not_borrow_the_kept_still():
    demo = demos.neuron_map("tanh", w1=-2.0)
    assert demo.still() is None
    assert "w1 = -2.0" in str(demo)
    assert "<img" not in demo.html(demo.still())


def test_plain_text_is_the_sentence():
    demo = demos.doubling()
    assert demo._repr_mimebundle_()["text/plain"] == stills.draw(demo)["sentence"]


def test_data_cannot_close_the_script():
    data = {"x": "</script><!--"}
    demo = Explorable("doubling", "t", (), data, "gallery/doubling.js", fixed={"x": 1})
    assert demo.html().count("</script>") == 1
    assert "<!--" not in demo.html()


def test_an_unknown_demo_is_answered_with_the_list():
    with pytest.raises(AttributeError, match="doubling"):
        demos.nothing_of_the_kind  # noqa: B018


def test_importing_demos_does_not_read_ipywidgets_or_matplotlib():
    script = (
        "import sys; from nnlab import demos; demos.neuron_map()\n"
        "print([m for m in ('ipywidgets', 'anywidget', 'matplotlib') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["gates", "neuron_map", "xor_corner"])
def test_a_choice_that_does_not_exist_is_rejected_with_the_choices(name):
    with pytest.raises(ValueError, match=r"need .*and|need .*step"):
        getattr(demos, name)("nothing")


@pytest.mark.parametrize(
    "source",
    [
        "demos.doubling()",
        "demos.my_neuron(neuron, sigmoid)",
        "plots.timeline()",
        "w = 2.0\ndemos.gates('or', w1=w)",
    ],
)
def test_a_cell_of_a_chapter_becomes_the_same_outputs_every_time(source):
    assert stills.outputs_of_cell(source) == stills.outputs_of_cell(source)


def test_pictures_are_the_same_when_only_a_line_moved_by_a_hair():
    svg = stills.still(demos.doubling())
    assert stills.same_picture(svg, svg.replace("720", "720.3", 1))
    assert not stills.same_picture(svg, svg.replace("x = 1.5", "x = 9.5", 1))
    assert not stills.same_picture(svg, svg.replace("<circle", "<ellipse", 1))


@pytest.mark.parametrize("figure", [plots.brain_and_network, plots.timeline])
def test_a_figure_is_the_same_bytes_again_and_carries_its_alt_text(figure):
    one, two = figure(), figure()
    assert one.svg == two.svg
    assert "<dc:date>" not in one.svg
    assert f'alt="{one.alt}"' in one._repr_mimebundle_()["text/html"].replace("&amp;", "&")


def test_the_timeline_says_every_event_and_puts_no_words_on_others():
    still = plots.timeline()
    for year, who, what in plots.HISTORY:
        assert f"{year} {who}: {what}" in still.alt
    from nnlab.plots.history import places

    placed = places(plots.HISTORY)
    assert not any(a.meets(b) for i, a in enumerate(placed) for b in placed[:i])


def test_a_figure_without_words_is_rejected():
    with pytest.raises(ValueError, match="alt text"):
        plots.show(plots.timeline().axes[0], "  ")
