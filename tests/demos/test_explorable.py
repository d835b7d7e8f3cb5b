"""A demo in Python's hand: its controls are traits, and say kindly what they cannot be."""

import inspect

import ipywidgets
import pytest
import traitlets

from nnlab import demos
from nnlab.demos.bridge import Bridge
from nnlab.demos.controls import Checkbox, Radio, Range, Select
from nnlab.demos.explorable import Explorable
from tests.demos.shown import EXPLORABLE, SHOWN


def small_demo(**more):
    controls = (
        Range("w", "w", "weight", -3, 3, 0.5, 1.0),
        Range("k", "k", "layer", 1, 9, 2, 3),
        Select("size", "size", "size", ("small", "large"), "small"),
        Radio("way", "way", "way", ("up", "down"), "up"),
        Checkbox("on", "on", "on", False),
    )
    return Explorable("doubling", "t", controls, {}, "gallery/doubling.js", **more)


def test_a_control_is_read_and_set_by_its_name():
    demo = small_demo()
    assert demo.values == {"w": 1.0, "k": 3, "size": "small", "way": "up", "on": False}
    demo.w, demo.k, demo.size, demo.way, demo.on = -2, 5, "large", "down", True
    assert demo.values == {"w": -2, "k": 5, "size": "large", "way": "down", "on": True}


def test_a_slider_stands_at_the_nearest_of_its_steps():
    demo = small_demo()
    demo.w = 0.8
    assert demo.w == 1.0
    demo.k = 4.9
    assert demo.k == 5
    assert isinstance(demo.k, int)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("w", 7, "w goes from -3 to 3; 7 is outside of that."),
        ("w", "much", "w needs a number, got 'much'."),
        ("w", True, "w needs a number, got True."),
        ("size", "huge", "size is one of small, large; not 'huge'."),
    ],
)
def test_what_a_control_cannot_be_is_said_and_changes_nothing(name, value, said):
    demo = small_demo()
    before = demo.values
    with pytest.raises(traitlets.TraitError) as raised:
        setattr(demo, name, value)
    assert str(raised.value) == said
    assert demo.values == before


def test_a_misspelt_control_is_answered_with_the_names():
    demo = small_demo()
    for misspelt in (lambda: demo.v, lambda: setattr(demo, "v", 1)):
        with pytest.raises(AttributeError, match="no control 'v'; it has w, k, size, way, on"):
            misspelt()
    with pytest.raises(KeyError, match="it has w, k"):
        demo["v"]


def test_a_demo_is_observed_linked_and_used_by_ipywidgets():
    demo, seen, number = small_demo(), [], ipywidgets.FloatText()
    demo.observe(lambda change: seen.append(change["new"]), "w")
    link = ipywidgets.link((demo, "w"), (number, "value"))
    output = ipywidgets.interactive_output(lambda w: seen.append(("drawn", w)), {"w": demo["w"]})
    number.value = 2.0
    assert demo.w == 2.0
    demo["w"].value = -1.0
    assert number.value == -1.0
    assert seen == [("drawn", 1.0), 2.0, ("drawn", 2.0), -1.0, ("drawn", -1.0)]
    link.unlink()
    output.close()


def test_two_demos_move_together():
    one, other = small_demo(), small_demo()
    link = ipywidgets.link((one, "w"), (other, "w"))
    one.w = 3
    assert other.w == 3
    link.unlink()


def test_what_is_shown_begins_where_the_controls_stand_now():
    demo = demos.neuron_map()
    demo.w1 = -2.5
    html = demo._repr_mimebundle_()["text/html"]
    assert 'value=\\"-2.5\\"' in html
    assert "<img" not in html, "the still is that of another state"


def test_without_a_kernel_a_figure_waits_for_nobody():
    assert "data-bridge" not in small_demo()._repr_mimebundle_()["text/html"].split("<script>")[0]


def test_the_bridge_carries_what_is_set_down_and_what_was_moved_up():
    demo = small_demo()
    bridge = Bridge(demo)
    demo.w = 2.0
    assert bridge.state["w"] == 2.0
    bridge.state = bridge.state | {"w": -3, "on": True}
    assert (demo.w, demo.on) == (-3, True)


def test_the_bridge_answers_what_was_moved_once_and_never_with_half_of_it():
    demo = small_demo()
    bridge = Bridge(demo)
    heard = []
    bridge.observe(lambda change: heard.append(change["new"]), "state")
    demo.observe(lambda change: setattr(demo, "k", 7), "on")  # and Python moves another one
    moved = bridge.state | {"w": -3, "size": "large", "on": True}
    bridge.state = moved
    assert bridge.state == moved | {"k": 7}
    assert [state | {"k": 3} for state in heard] == [moved, moved]


@pytest.mark.parametrize("name", EXPLORABLE)
def test_every_control_of_every_demo_can_be_set_to_where_it_stands(name):
    demo = getattr(demos, name)()
    for control, value in demo.values.items():
        setattr(demo, control, value)
        assert getattr(demo, control) == value
    assert demo.values == {c.name: c.start for c in demo.figure.controls}


def menus() -> list[tuple[str, str]]:
    """Every demo with every menu of it that can be set when it is made."""
    return [
        (name, control.name)
        for name in EXPLORABLE
        for control in SHOWN[name].controls
        if isinstance(control, Select | Radio)
        and control.name in inspect.signature(getattr(demos, name)).parameters
    ]


@pytest.mark.parametrize(("name", "menu"), menus())
def test_a_choice_that_no_menu_has_is_rejected_with_what_there_is(name, menu):
    with pytest.raises(ValueError, match=r"^need (one|gates|inputs|a data) of "):
        getattr(demos, name)(**{menu: "no such"})
