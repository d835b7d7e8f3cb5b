"""Demos on narrow pages and zoomed in: no letter below 11 px, nothing lost at the side."""

import re

import pytest

from autograder.checking.feedback import solution_html
from autograder.notebook import overview
from nnlab import demos, plots
from nnlab.page import SEEN
from tests.demos.pages import plain_page
from tests.demos.shown import SHOWN

SMALL = """(least) => {
  const found = [];
  for (const demo of document.querySelectorAll('.nn-demo')) {
    const note = (e, size) => found.push([demo.dataset.demo, e.textContent.slice(0, 40), size]);
    for (const letters of demo.querySelectorAll('svg text')) {
      const size = letters.getScreenCTM().d * parseFloat(getComputedStyle(letters).fontSize);
      if (size < least) note(letters, size);
    }
    for (const e of demo.querySelectorAll(':not(svg, svg *, style, script)')) {
      const size = parseFloat(getComputedStyle(e).fontSize);
      if (size < least) note(e, size);
    }
  }
  return found;
}"""
OVER = """() => [...document.querySelectorAll('.nn-demo')].flatMap((demo) => {
  const view = demo.querySelector('.nn-view'), svg = demo.querySelector('svg, img');
  const wide = [...demo.querySelectorAll('*')].filter((e) => !e.closest('.nn-view, .nn-said'))
    .some((e) => e.getBoundingClientRect().right > innerWidth + 0.5);
  const reached = !svg || view.scrollWidth >= Math.floor(svg.getBoundingClientRect().width);
  const keys = view.scrollWidth <= view.clientWidth + 1 || view.tabIndex === 0;
  return wide || !reached || !keys ? [[demo.dataset.demo, wide, reached, keys]] : [];
})"""

PUSHED = """() => [...document.querySelectorAll('.nn-control')].flatMap((control) => {
  const edge = control.getBoundingClientRect().right + 0.5;
  return [...control.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > edge)
    .map((e) => [e.closest('.nn-demo').dataset.demo, e.className, e.textContent]);
})"""


def test_no_control_is_pushed_into_its_neighbor_or_off_the_page(browser, tmp_path):
    page = browser.new_page()
    page.goto(plain_page(tmp_path, *SHOWN.values()))
    for width in (800, 600, 400, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, page.evaluate(PUSHED)) == (width, [])
    page.close()


CRAMPED = """() => {
  const pen = document.createElement('canvas').getContext('2d'), arrow = 36;
  return [...document.querySelectorAll('.nn-control > select[data-name]')].flatMap((menu) => {
    if (!menu.offsetWidth) return [];
    pen.font = getComputedStyle(menu).font;
    const needs = Math.max(...[...menu.options].map((o) => pen.measureText(o.text).width)) + arrow;
    const label = menu.closest('.nn-control').querySelector('.nn-name');
    const under = label.getBoundingClientRect().bottom <= menu.getBoundingClientRect().top + 2;
    return under || menu.clientWidth < needs - 12
      ? [[menu.closest('.nn-demo').dataset.demo, menu.dataset.name, under]] : [];
  });
}"""


def test_a_menu_stands_beside_its_label_and_shows_its_longest_choice(browser, tmp_path):
    page = browser.new_page()
    page.goto(plain_page(tmp_path, *SHOWN.values()))
    for width in (1300, 800, 620, 560):
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, page.evaluate(CRAMPED)) == (width, [])
    page.close()


APART = """() => [...document.querySelectorAll('.nn-demo .nn-buttons')]
  .filter((group) => new Set([...group.children].map((b) => b.offsetTop)).size > 1)
  .map((group) => group.closest('.nn-demo').dataset.demo)"""


def test_play_and_step_stand_in_one_line(browser, tmp_path):
    page = browser.new_page()
    page.goto(plain_page(tmp_path, *SHOWN.values()))
    assert page.locator(".nn-buttons").count() > 10
    for width in (800, 364, 280):  # 364: the column of a window of 800 beside the list of files
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, page.evaluate(APART)) == (width, [])
    page.close()


SHORT = """() => [...document.querySelectorAll('.nn-demo input[type=range]')]
  .filter((e) => e.offsetWidth && e.offsetWidth < 48)
  .map((e) => [e.closest('.nn-demo').dataset.demo, e.dataset.name, e.offsetWidth])"""


def test_no_slider_is_shorter_than_two_of_its_handles(browser, tmp_path):
    page = browser.new_page()
    page.goto(plain_page(tmp_path, *SHOWN.values()))
    for width in (800, 560, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, page.evaluate(SHORT)) == (width, [])
    page.close()


@pytest.mark.parametrize(("width", "zoom"), [(800, 1), (400, 1), (400, 2)])
def test_letters_stay_11_pixels_high_and_what_is_wider_can_be_scrolled_to(
    browser, tmp_path, width, zoom
):
    context = browser.new_context(
        viewport={"width": width, "height": 900}, device_scale_factor=zoom
    )
    page = context.new_page()
    page.goto(plain_page(tmp_path, *SHOWN.values()))
    page.wait_for_timeout(200)
    assert page.evaluate(SMALL, SEEN) == []
    assert page.evaluate(OVER) == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    context.close()


STILLS = [plots.timeline(), plots.brain_and_network(), plots.network([3, 4, 1], names=True)]


def test_letters_of_a_still_picture_stay_11_pixels_high_and_the_page_does_not_grow(
    browser, tmp_path
):
    page = browser.new_page(viewport={"width": 400, "height": 900})
    path = tmp_path / "stills.html"
    shown = [still._repr_mimebundle_()["text/html"] for still in STILLS]
    path.write_text("\n".join(shown), encoding="utf-8")
    page.goto(path.as_uri())
    for still, width in zip(
        STILLS,
        page.evaluate("() => [...document.images].map((i) => i.getBoundingClientRect().width)"),
        strict=True,
    ):
        drawn = float(re.search(r'viewBox="0 0 ([\d.]+)', still.svg)[1])
        smallest = min(map(float, re.findall(r"font-size: ([\d.]+)px", still.svg)))
        assert smallest * width / drawn >= SEEN
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 400
    page.close()


def test_no_line_of_a_sentence_ends_between_a_number_and_its_percent_sign(browser, tmp_path):
    page = browser.new_page()
    page.goto(plain_page(tmp_path, *SHOWN.values()))
    sentences = page.locator(".nn-sentence, .nn-note").all_text_contents()
    assert any("\u00a0%" in sentence for sentence in sentences)
    assert any("\u00a0·\u00a010" in sentence for sentence in sentences)
    assert [s for s in sentences if re.search(r"\d %|\d · 10", s)] == []
    page.close()


MORE = "(sides) => document.querySelector('.nn-view').dataset.more === sides"
SCROLL = "(x) => document.querySelector('.nn-view').scrollTo(x, 0)"


def test_a_picture_fades_out_on_the_sides_where_there_is_more_of_it(browser, tmp_path):
    page = browser.new_page(viewport={"width": 400, "height": 900})
    page.goto(plain_page(tmp_path, demos.neuron_map()))
    for x, sides in ((0, "right"), (60, "left right"), (9999, "left")):
        page.evaluate(SCROLL, x)
        page.wait_for_function(MORE, arg=sides)
    page.set_viewport_size({"width": 900, "height": 900})
    page.wait_for_function(MORE, arg="")
    page.close()


CUT = """() => {
  document.querySelector('details').open = true;
  const tables = [...document.querySelectorAll('table')];
  const hidden = getComputedStyle(tables[0].querySelector('[aria-hidden]')).display === 'none';
  return [tables.every((table) => table.getBoundingClientRect().right <= innerWidth), hidden];
}"""


@pytest.mark.parametrize(("width", "bars"), [(262, False), (340, False), (500, False), (780, True)])
def test_the_table_of_progress_is_no_wider_than_its_column(browser, tmp_path, width, bars):
    page = browser.new_page(viewport={"width": width, "height": 900})
    path = tmp_path / "progress.html"
    body = f"<body style='margin:0;font-size:13px'>{overview.html(overview.everything())}"
    path.write_text(f"<!doctype html><meta charset='utf-8'>{body}", encoding="utf-8")
    page.goto(path.as_uri())
    fits, hidden = page.evaluate(CUT)
    assert (fits, not hidden) == (True, bars)
    page.close()


LINES = """() => {
  const text = document.querySelector('pre').firstChild, range = new Range();
  range.selectNodeContents(text);
  return new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size;
}"""


def test_a_line_of_a_model_answer_breaks_only_where_the_page_ends(browser, tmp_path):
    page = browser.new_page()
    path = tmp_path / "solution.html"
    code = "total = " + " + ".join(["number"] * 10)  # 95 signs, and our files have up to 100
    body = f"<body style='margin:0;font-size:13px'>{solution_html('double', code)}"
    path.write_text(f"<!doctype html><meta charset='utf-8'>{body}", encoding="utf-8")
    for width, lines in ((1000, 1), (500, 2)):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(path.as_uri())
        assert page.evaluate(LINES) == lines
    page.close()
