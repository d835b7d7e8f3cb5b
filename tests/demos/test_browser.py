"""Demos in a page without a kernel and without a network, moved by keys and by the mouse."""

import re
import warnings
from io import BytesIO

import nbformat
import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from nnlab import demos
from tests.demos.pages import plain_page
from tests.demos.shown import SHOWN

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from nbconvert import HTMLExporter

MOVES = {  # demo: the control that is moved, and what the picture says before and after one key
    "doubling": ("x", "2x = 3.0", "2x = 4.0"),
    "gates": ("w2", "2 of 4 rows right", "3 of 4 rows right"),
    "growth": ("age", "At 0.00 years", "At 0.25 years"),
    "neuron_map": ("w1", "w1 = 1.5", "w1 = 1.6"),
}


@pytest.fixture
def page(browser):
    """A page that may not reach anything beyond the file it shows; it notes what it tried."""
    context = browser.new_context(viewport={"width": 900, "height": 900})
    page = context.new_page()
    page.tried, page.errors = [], []

    def only_this_file(route):
        if route.request.url.startswith(("file:", "data:")):
            route.continue_()
        else:
            page.tried.append(route.request.url)
            route.abort()

    page.route("**/*", only_this_file)
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    context.close()


def exported_page(folder, shown, theme):
    """What `jupyter nbconvert --to html` makes of a notebook that was run with this demo."""
    output = nbformat.v4.new_output("execute_result", shown._repr_mimebundle_())
    cell = nbformat.v4.new_code_cell(f"demos.{shown.name}()", outputs=[output])
    html, _ = HTMLExporter(theme=theme).from_notebook_node(nbformat.v4.new_notebook(cells=[cell]))
    path = folder / "exported.html"
    path.write_text(html, encoding="utf-8")
    return path.as_uri()


def said(page):
    """The sentence, once picture, alt text and words below it agree."""
    page.wait_for_function(
        "() => document.querySelector('.nn-picture svg')?.getAttribute('aria-label')"
        " === document.querySelector('.nn-sentence').textContent"
    )
    return page.text_content(".nn-sentence")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", MOVES)
def test_a_reader_of_an_exported_page_moves_a_slider_by_keys(page, tmp_path, name, theme):
    control, before, after = MOVES[name]
    page.goto(exported_page(tmp_path, getattr(demos, name)(), theme), wait_until="commit")
    slider = page.get_by_role("slider").and_(page.locator(f"[data-name={control}]"))
    slider.focus()
    assert before in said(page)
    picture = page.inner_html(".nn-picture")
    if name == "gates":  # two keys: from w2 = 0.5 over 0 to -0.5
        page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft" if name == "gates" else "ArrowRight")
    page.wait_for_function(
        "(t) => document.querySelector('.nn-sentence').textContent.includes(t)", arg=after
    )
    assert after in said(page)
    assert page.inner_html(".nn-picture") != picture
    assert page.errors == []


def test_a_demo_page_asks_nobody_for_anything(page, tmp_path):
    page.goto(plain_page(tmp_path, *SHOWN.values()))
    pictures = "[...document.querySelectorAll('.nn-picture')]"
    picture = page.evaluate(f"() => {pictures}.filter((p) => p.querySelector('svg')).length")
    assert picture == page.locator(".nn-picture").count() == len(demos.__all__)
    assert page.tried == []
    assert page.errors == []


def test_every_control_is_found_by_its_name_and_tells_its_value(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.neuron_map()))
    for name in ("weight w1", "weight w2", "bias b", "input x1", "input x2"):
        slider = page.get_by_role("slider", name=name, exact=True)
        assert slider.get_attribute("aria-valuetext") == slider.evaluate(
            "(input) => input.parentElement.querySelector('.nn-value').textContent"
        )
    page.get_by_role("combobox", name="activation f").select_option("tanh")
    page.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.includes('tanh')"
    )


@pytest.mark.parametrize("name", ["forgetting", "old_eyes", "double_descent"])
def test_a_slider_along_a_list_reads_out_what_stands_in_it_and_the_sentence_says(
    page, tmp_path, name
):
    page.goto(plain_page(tmp_path, SHOWN[name]))
    slider = page.locator("input[type=range]")
    for key in ("Home", "ArrowRight", "End"):
        slider.focus()
        page.keyboard.press(key)
        shown = page.locator(".nn-value").inner_text()
        assert slider.get_attribute("aria-valuetext") == shown
        said = re.compile(rf"^Before|\b{shown}\b")  # follows a moment later
        expect(page.locator(".nn-sentence")).to_have_text(said)


def test_a_slider_whose_list_hangs_on_a_menu_reads_out_and_ends_as_the_menu_says(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.which_way()))
    slider, menu = page.locator("input[type=range]"), page.get_by_role("combobox")
    for task, ends in (("turned digits, 3 of each", "90°"), ("turned by 20°", "10")):
        menu.select_option(task)
        slider.focus()
        page.keyboard.press("End")
        page.wait_for_function(
            "(t) => document.querySelector('.nn-sentence').textContent.includes(t)",
            arg=f": {ends.rstrip('°')}. Right",
        )
        assert page.locator(".nn-value").inner_text() == ends
        assert slider.get_attribute("aria-valuetext") == ends


def test_a_slider_ends_where_the_sentence_ends_whose_word_it_chooses(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.who_looks()))
    page.get_by_role("combobox").select_option("the king near the birds ___ .")
    page.wait_for_function("() => document.querySelector('.nn-value').textContent === '6'")
    assert "looks most at" in page.locator(".nn-sentence").inner_text()
    assert '"." (place 6)' in page.locator(".nn-sentence").inner_text()


def test_the_point_on_the_map_follows_the_mouse(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.neuron_map()))
    area = page.locator("[data-drag]").bounding_box()
    page.mouse.move(area["x"] + area["width"] / 2, area["y"] + area["height"] / 2)
    page.mouse.down()
    page.mouse.move(area["x"] + area["width"] * 5 / 6, area["y"] + area["height"] / 6, steps=4)
    page.mouse.up()
    page.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.includes('(2.0, 2.0)')"
    )
    assert page.input_value("[data-name=x2]") == "2"


def test_the_page_does_not_jump_whatever_the_picture_says(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.gates("xor")))
    heights = set()
    for n in range(12):
        page.focus("[data-name=b]" if n % 2 else "[data-name=w1]")
        page.keyboard.press("ArrowRight" if n < 6 else "ArrowLeft")
        page.wait_for_timeout(30)
        heights.add(page.evaluate("() => document.body.scrollHeight"))
    assert len(heights) == 1


def test_time_runs_when_asked_and_stops_at_the_end(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.growth(age=19.25)))
    page.get_by_role("button", name="Play").click()
    page.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.includes('At 20.00 years')"
    )
    page.get_by_role("button", name="Play").wait_for()
    page.get_by_role("button", name="Step").click()
    page.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.includes('At 0.00 years')"
    )


def test_who_asks_for_less_motion_gets_steps_alone(page, tmp_path):
    page.emulate_media(reduced_motion="reduce")
    page.goto(plain_page(tmp_path, demos.growth()))
    assert page.get_by_role("button", name="Step").is_visible()
    assert not page.get_by_role("button", name="Play").is_visible()


def test_two_copies_of_a_demo_do_not_move_each_other(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.doubling(), demos.doubling()))
    page.locator("[data-name=x]").nth(1).focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "() => document.querySelectorAll('.nn-sentence')[1].textContent.includes('2x = 4.0')"
    )
    assert "2x = 3.0" in page.locator(".nn-sentence").nth(0).text_content()


def luminance(color):
    red, green, blue = (int(channel) / 255 for channel in re.findall(r"\d+", color)[:3])
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("light", [True, False])
def test_words_can_be_read_on_light_and_on_dark_pages(page, tmp_path, light):
    page.goto(plain_page(tmp_path, demos.xor_corner(), demos.growth(), light=light))
    paper, *inks = page.evaluate(
        "() => [document.querySelector('.nn-picture svg > rect'),"
        " ...document.querySelectorAll('.nn-picture svg > text')]"
        ".map((e) => getComputedStyle(e).fill)"
    )
    for ink in set(inks):
        one, other = sorted((luminance(paper), luminance(ink)))
        assert (other + 0.05) / (one + 0.05) >= 4.5, (ink, paper)


def test_many_faint_lines_do_not_blacken_a_dark_page(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.digit_flow(stage=3), light=False))
    shot = Image.open(BytesIO(page.locator("svg").screenshot())).convert("L")
    inside = np.asarray(shot, dtype=int)[10:-10, 10:-10]
    paper = inside[0, 0]
    assert paper < 50
    assert inside.min() >= paper - 2
