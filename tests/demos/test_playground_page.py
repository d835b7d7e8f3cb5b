"""The playground in a browser: it trains, says what happens, and is moved without a mouse."""

import json
import re
import time
from dataclasses import asdict

import pytest
import quickjs

from autograder.authoring import stills
from nnlab import demos
from nnlab.demos.scripts import linked
from nnlab.playground import Settings, run
from nnlab.playground.settings import NOISE

EVERY = ("x", "y", "x2", "y2", "xy", "sin x", "sin y")


@pytest.fixture
def show(browser, tmp_path):
    """Opens a playground in a page of its own, which notes errors."""
    context = browser.new_context(viewport={"width": 800, "height": 1000})

    def opened(demo, light=True):
        page = context.new_page()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on("console", lambda message: page.errors.append(message.text))
        path = tmp_path / "page.html"
        path.write_text(
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>'
            f'<body data-jp-theme-light="{str(light).lower()}">{demo.html()}</body></html>',
            encoding="utf-8",
        )
        page.goto(path.as_uri())
        return page

    yield opened
    context.close()


def act(page, name: str) -> None:
    page.click(f"[data-act={name}]")


def said(page) -> str:
    """The sentence, with plain spaces."""
    return page.text_content(".nn-sentence").replace("\u00a0", " ")


def settled(page) -> str:
    """The sentence, once it is that of the picture."""
    page.wait_for_function(
        "() => document.querySelector('.nn-sheet svg')?.getAttribute('aria-label')"
        " === document.querySelector('.nn-sentence').textContent.replaceAll('\u00a0', ' ')"
    )
    return said(page)


def losses(sentence: str) -> list[float]:
    return [float(v) for v in re.findall(r"(?:training|test) loss (\d\.\d+)", sentence)]


def until_epoch(page, epoch: int) -> None:
    page.wait_for_function(
        "(n) => Number(document.querySelector('[data-epoch]').textContent.split(' ')[1]) >= n",
        arg=epoch,
    )


def test_epochs_one_by_one_give_the_losses_of_nnlab(show):
    page = show(demos.playground("moons", hidden=(3,)))
    for _ in range(5):
        act(page, "epoch")
    until_epoch(page, 5)
    there, here = losses(settled(page)), run(Settings("moons", hidden=(3,), epochs=5)).losses[-1]
    assert there == pytest.approx(here.tolist(), abs=5.1e-5)
    assert page.errors == []


def test_without_hidden_layers_nothing_is_said_of_their_neurons(show):
    page = show(demos.playground("blobs", hidden=()))
    neurons = page.get_by_text("neurons", exact=True)
    assert not neurons.is_visible()
    page.locator("[data-name=layers]").focus()
    page.keyboard.press("ArrowRight")
    assert neurons.is_visible()


def test_it_plays_pauses_and_begins_again(show):
    page = show(demos.playground("circles", hidden=(3,)))
    first = settled(page)
    act(page, "play")
    until_epoch(page, 30)
    assert page.text_content("[data-act=play]") == "❚❚ Pause"
    act(page, "play")
    later = settled(page)
    assert losses(later)[0] < losses(first)[0]
    time.sleep(0.3)
    assert said(page) == later
    act(page, "reset")
    page.wait_for_function("() => document.querySelector('[data-epoch]').textContent === 'epoch 0'")
    assert settled(page) == first
    assert page.errors == []


def test_its_line_of_text_is_the_experiment_with_what_was_changed_on_the_way(show):
    page = show(demos.playground("moons", hidden=(4,)))
    for _ in range(3):
        act(page, "epoch")
    page.click("summary")
    page.select_option("[data-name=l2]", "0.01")
    page.select_option("[data-name=rate]", "0.1")
    act(page, "batch")
    page.select_option("[data-name=l1]", "0.001")  # in the middle of an epoch: from the next on
    for _ in range(3):
        act(page, "epoch")
    until_epoch(page, 6)
    said = settled(page)
    one = Settings.parse(page.input_value("[data-line]"))
    assert one.epochs == 6
    assert set(one.changes) == {(3, "l2", 0.01), (3, "rate", 0.1), (4, "l1", 0.001)}
    assert losses(said) == pytest.approx(run(one).losses[-1].tolist(), abs=5.1e-5)
    again = show(demos.playground(one.line()))
    until_epoch(again, 6)
    assert settled(again) == said
    assert again.input_value("[data-line]") == one.line()
    assert page.errors == again.errors == []


def test_a_line_is_loaded_and_a_wrong_one_is_rejected_in_words(show):
    page = show(demos.playground())
    page.fill("[data-line]", "data=xor; hidden=2; rate=0.07; features=x,xy; epochs=4")
    act(page, "load")
    until_epoch(page, 4)
    settled(page)
    page.keyboard.press("Tab")
    wanted = Settings("xor", hidden=(2,), rate=0.07, features=("x", "xy"), epochs=4)
    assert losses(settled(page)) == pytest.approx(run(wanted).losses[-1].tolist(), abs=5.1e-5)
    page.fill("[data-line]", "data=cats")
    act(page, "load")
    page.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.includes('cannot be read')"
    )
    assert "need a data of blobs, circles" in page.text_content(".nn-sentence")
    assert page.errors == []


def test_it_says_why_it_stopped_and_offers_half_the_rate(show):
    flying = Settings("bumps", hidden=(4,), activation="relu", rate=1.0)
    page = show(demos.playground(flying.line()))
    act(page, "play")
    page.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.startsWith('Stopped')"
    )
    assert "in epoch 1 a weight left all bounds" in settled(page)
    assert page.text_content("[data-act=play]") == "▶ Play"
    assert not re.search("NaN|Infinity|undefined", page.inner_html(".nn-sheet"))
    act(page, "half")
    page.wait_for_function("() => document.querySelector('[data-epoch]').textContent === 'epoch 0'")
    assert page.input_value("[data-name=rate]") == "0.5"
    stuck = show(demos.playground("moons", hidden=(4,), rate=10, seed=3))
    act(stuck, "play")
    stuck.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.includes('nothing moves')"
    )
    assert "flat ends" in settled(stuck)
    assert page.errors == stuck.errors == []


def test_one_line_that_can_do_no_better_on_the_circles_is_not_called_flat(show):
    page = show(demos.playground("circles", hidden=(), batch=500, rate=1))
    act(page, "play")
    page.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.includes('nothing moves')"
    )
    said = settled(page)
    assert "this is as low as it gets from this start" in said
    assert "flat ends" not in said


def test_where_a_penalty_has_taken_every_weight_that_is_why_nothing_moves(show):
    page = show(demos.playground("moons", hidden=(8,), l1=0.3))
    act(page, "play")
    page.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.includes('nothing moves')"
    )
    assert "the penalty holds every weight at 0" in settled(page)


def test_a_penalty_that_takes_over_is_said(show):
    page = show(demos.playground("moons", hidden=(8,), l1=0.3, epochs=2))
    until_epoch(page, 2)
    assert "is now larger than the loss" in settled(page)


def test_own_points_are_set_with_the_mouse_and_with_keys(show):
    page = show(demos.playground("my points", hidden=()))
    assert "no points yet" in settled(page)
    area = page.locator(".nn-place").bounding_box()
    page.mouse.click(area["x"] + 0.25 * area["width"], area["y"] + 0.25 * area["height"])
    page.check("[data-own] input[value='1']")
    place = page.locator(".nn-place")
    place.focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    settled(page)
    one = Settings.parse(page.input_value("[data-line]"))
    (x, y, first), (x2, y2, second) = one.points
    assert (x, y, first, second) == (pytest.approx(-1, abs=0.02), pytest.approx(1, abs=0.02), 0, 1)
    assert (x2 - x, y - y2) == (pytest.approx(0.2, abs=0.02), pytest.approx(0.1, abs=0.02))
    act(page, "undo")
    settled(page)
    assert len(Settings.parse(page.input_value("[data-line]")).points) == 1
    assert page.errors == []


def test_weights_and_neurons_are_read_by_keys_and_by_the_mouse(show):
    page = show(demos.playground("circles", hidden=(3,), epochs=3))
    until_epoch(page, 3)
    settled(page)
    W, _ = run(Settings("circles", hidden=(3,), epochs=3)).params[0]
    page.select_option("[data-look=weight]", "0 1 2")
    sheet_shows = "() => document.querySelector('.nn-sheet').textContent.includes('w₂₃¹')"
    page.wait_for_function(sheet_shows)
    shown = page.text_content(".nn-sheet").replace("−", "-")
    assert f"w₂₃¹ = {W[1, 2]:.3f}, from input y to neuron 3 of layer 1" in shown
    page.locator("[data-unit='1 0']").click()
    page.wait_for_function("() => document.querySelector('[data-look=unit]').value === '1 0'")
    page.locator("[data-weight='1 2 0']").dispatch_event("click")
    page.wait_for_function("() => document.querySelector('[data-look=weight]').value === '1 2 0'")
    assert page.errors == []


def test_every_control_has_a_name_and_letters_stay_in_the_page(show):
    page = show(demos.playground("my points", hidden=(2, 2)))
    settled(page)
    controls = page.locator("input, select, button, .nn-place, summary")
    assert controls.count() > 40
    for control in controls.all():
        named = control.evaluate("(c) => c.getAttribute('aria-label') || c.textContent.trim()")
        assert named, control.evaluate("(c) => c.outerHTML")
        assert control.get_attribute("data-lm-suppress-shortcuts") == "true"


@pytest.mark.parametrize("light", [True, False])
@pytest.mark.parametrize("width", [800, 400])
def test_nothing_is_wider_than_the_page_and_no_letter_smaller_than_11_pixels(show, light, width):
    page = show(demos.playground("three blobs", hidden=(8,) * 6, features=EVERY), light)
    page.set_viewport_size({"width": width, "height": 900})
    page.click("summary")
    page.select_option("[data-look=weight]", "2 3 4")
    settled(page)
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= width
    texts = page.evaluate(
        "() => [...document.querySelectorAll('.nn-sheet text')].map((t) => {"
        " const b = t.getBoundingClientRect(), zoom = t.getScreenCTM().a;"
        " const size = zoom * parseFloat(getComputedStyle(t).fontSize);"
        " return [b.left, b.right, b.top, b.bottom, size]; })"
    )
    assert all(left >= 0 and right <= width for left, right, *_ in texts)
    assert min(size for *_, size in texts) >= 11
    for i, (left, right, top, bottom, _) in enumerate(texts):
        for other in texts[i + 1 :]:
            apart = other[0] >= right or left >= other[1] or other[2] >= bottom - 1
            assert apart or top >= other[3] - 1, (i, other)


def test_own_points_land_where_they_are_clicked_in_a_narrow_page_too(show):
    page = show(demos.playground("my points", hidden=()))
    page.set_viewport_size({"width": 400, "height": 1400})
    page.wait_for_function(
        "() => document.querySelector('.nn-sheet svg').viewBox.baseVal.width === 400"
    )
    settled(page)
    map_, place = (
        page.locator("[data-map]").bounding_box(),
        page.locator(".nn-place").bounding_box(),
    )
    assert all(place[side] == pytest.approx(map_[side], abs=1.5) for side in map_)
    page.locator(".nn-place").click(
        position={"x": 0.75 * place["width"], "y": 0.25 * place["height"]}
    )
    settled(page)
    ((x, y, _),) = Settings.parse(page.input_value("[data-line]")).points
    assert (x, y) == (pytest.approx(1, abs=0.03), pytest.approx(1, abs=0.03))
    assert page.input_value("[data-call]") == Settings.parse(page.input_value("[data-line]")).call()
    assert page.errors == []


# ---- what QuickJS can tell without a browser


def sentence(data: str = "circles", **settings) -> str:
    return stills.draw(demos.playground(data, **settings))["sentence"]


def test_the_sentence_tells_nnlabs_numbers():
    one = Settings("circles", hidden=(8,), l1=0.02, epochs=40)
    said, done = sentence("circles", hidden=(8,), l1=0.02, epochs=40), run(one)
    assert losses(said) == pytest.approx(done.losses[-1].tolist(), abs=5.1e-5)
    zeros, weights = done.zeros
    assert zeros
    assert f"{zeros} of {weights} weights are exactly 0." in said
    share = float(re.search(r"([\d.]+) % of the test points are right", said)[1])
    assert share == pytest.approx(100 * done.right[1], abs=0.051)


def test_learning_by_heart_is_named_with_the_epoch_in_which_it_began():
    few = {"n": 60, "noise": 0.3, "hidden": (8, 8), "rate": 0.1, "epochs": 600}
    tests = run(Settings("moons", **few)).losses[:, 1]
    said = sentence("moons", **few)
    assert f"smallest, {tests.min():.4f}, after epoch {tests.argmin()}." in said


@pytest.mark.parametrize("data", NOISE)
def test_every_task_has_a_picture(data):
    picture = stills.draw(demos.playground(data, features=EVERY, hidden=(5,), epochs=2))
    assert not re.search("NaN|Infinity|undefined|null", picture["svg"])
    classes = {"three blobs": ["class 1", "class 2", "class 3"]}
    if data in ("plane", "bumps"):
        assert "above 0" in picture["svg"]
    else:
        assert all(name in picture["svg"] for name in classes.get(data, ["class −1", "class 1"]))


def test_the_page_reads_the_lines_that_nnlab_writes_and_rejects_what_it_rejects():
    engine = quickjs.Context()
    engine.eval(linked("gallery/playground_settings.js"))
    engine.eval(
        "globalThis.read = (t) => { try { return JSON.stringify("
        "$playground_settings.settingsOf(t)); }"
        " catch (problem) { return JSON.stringify(problem.message); } }"
    )

    def message_for(line: str):
        return json.loads(engine.get("read")(line))

    for one in (
        Settings("xor", hidden=(2, 3), features=EVERY, rate=0.07, changes=((3, "l2", 0.1),)),
        Settings("my points", points=((-1.25, 0.5, 2), (0.0, 1.0, 0)), hidden=()),
    ):
        assert message_for(one.line()) == json.loads(json.dumps(asdict(one)))
    for line in ("data=cats", "color=red", "hidden=4,x", "hidden=9", "features=z", "features=",
                 "rate=-1", "changes=3:seed:1", "points=0:0:3", "epochs=100000", "rate",
                 "hidden=1,1,1,1,1,1,1", "share=2", "n=3", "rate=", "l1=x"):  # fmt: skip
        with pytest.raises(ValueError, match=r"need|cannot"):
            Settings.parse(line)
        assert message_for(line).startswith("need"), line


def test_an_instructors_unusual_values_stand_in_the_menus():
    page = demos.playground("moons", rate=0.07, n=123, batch=33, l2=0.0042, seed=77)
    state = page.state
    assert (state["rate"], state["n"], state["batch"], state["l2"]) == (
        "0.07", "123", "33", "0.0042",
    )  # fmt: skip
    assert stills.draw(page)["line"].startswith("data=moons; noise=0.1; n=123; share=0.5; batch=33")
