"""What ears and keys meet in a demo: axe-core finds nothing, one sentence is said a change."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from nnlab import demos
from nnlab.demos.controls import Range
from tests.demos.pages import plain_page
from tests.demos.shown import EXPLORABLE, SHOWN

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {  # in the dark only colors are others
    True: {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": TAGS}},
    False: {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]},
}
LISTEN = """() => {
  window.heard = [];
  const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output';
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.closest ? target : target.parentElement)?.closest(live);
      if (region?.textContent) heard.push(region.textContent);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 800, "height": 900})
    page = context.new_page()
    yield page
    context.close()


@pytest.mark.parametrize("light", [True, False])
def test_axe_finds_nothing_in_any_demo(page, tmp_path, light):
    page.goto(plain_page(tmp_path, *SHOWN.values(), light=light))
    violations = Axe().run(page, ".nn-demo", RULES[light]).response["violations"]
    places = [f"{v['id']}: {n['target']} {n['html'][:120]}" for v in violations for n in v["nodes"]]
    assert not places, "\n".join(places)


def test_axe_would_find_what_is_wrong(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.growth()))
    page.evaluate(
        """() => {
          const slider = document.querySelector('[data-name=age]');
          slider.removeAttribute('aria-label');
          for (const words of [...slider.parentElement.children, document.querySelector('button')])
            if (words !== slider) words.textContent = '';
          document.querySelector('.nn-sentence').style.color = '#eeeeee';
        }"""
    )
    violations = Axe().run(page, ".nn-demo", RULES[True]).response["violations"]
    assert {v["id"] for v in violations} == {"button-name", "color-contrast", "label"}


def test_only_one_place_of_a_demo_speaks_and_only_after_a_change(page, tmp_path):
    page.goto(plain_page(tmp_path, *SHOWN.values()))
    live = page.evaluate(
        "() => [...document.querySelectorAll('.nn-demo')].map((demo) => demo.querySelectorAll("
        "'[aria-live]:not([aria-live=off]), [role=status], [role=alert], output').length)"
    )
    assert set(live) <= {0, 1}  # 0 where a demo of the learner's functions waits for its kernel
    assert live.count(1) >= len(EXPLORABLE)
    page.wait_for_timeout(500)
    assert page.eval_on_selector_all(".nn-said", "(all) => all.map((e) => e.textContent)") == (
        [""] * live.count(1)
    )


def test_one_sentence_is_heard_however_fast_the_keys_come(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.neuron_map()))
    page.evaluate(LISTEN)
    page.focus("[data-name=w1]")
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(900)
    assert page.evaluate("() => heard") == [page.text_content(".nn-sentence")]
    assert page.get_attribute("[data-name=w1]", "aria-valuetext") == "2.0"


def test_nothing_is_heard_while_time_runs_and_its_end_is_said_once(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.growth(age=19.0)))
    page.evaluate(LISTEN)
    page.get_by_role("button", name="Play").click()
    page.wait_for_function(
        "() => document.querySelector('.nn-sentence').textContent.includes('At 20.00 years')"
    )
    assert page.evaluate("() => heard") == []
    page.wait_for_timeout(1200)
    assert page.evaluate("() => heard") == [page.text_content(".nn-sentence")]


def playing(name: str) -> list[Range]:
    return [c for c in SHOWN[name].controls if isinstance(c, Range) and c.plays]


def test_play_lasts_from_3_to_15_seconds_in_every_demo(page, tmp_path):
    shown = [SHOWN[name] for name in SHOWN if playing(name)]
    assert len(shown) > 10
    page.goto(plain_page(tmp_path, demos.growth()))
    source = demos.growth().html()
    pause = source[source.index("function pauseOf") :].split("\n}\n")[0] + "\n}"
    page.evaluate(f"() => {{ const clamp = (v, a, b) => Math.min(b, Math.max(a, v));"
                  f" window.pauseOf = {pause}; }}")  # fmt: skip
    for demo in shown:
        for c in playing(demo.name):
            whole = page.evaluate(
                "([min, max, by]) => pauseOf({ min, max }, by) * Math.ceil((max - min) / by)",
                [c.low, c.high, c.plays],
            )
            assert 3000 <= whole <= 15000, (demo.name, c.name, whole)


def test_every_target_is_at_least_24_pixels_high_and_wide(page, tmp_path):
    page.goto(plain_page(tmp_path, *SHOWN.values()))
    too_small = page.evaluate(
        "() => [...document.querySelectorAll('.nn-demo :is(input, select, button, summary)')]"
        ".map((e) => [e, e.getBoundingClientRect()])"
        ".filter(([e, box]) => box.width && (box.width < 24 || box.height < 24))"
        ".map(([e, box]) => [e.closest('.nn-demo').dataset.demo, e.outerHTML.slice(0, 80)])"
    )
    assert too_small == []


def test_escape_gives_the_keys_back_to_the_page(page, tmp_path):
    page.goto(plain_page(tmp_path, demos.neuron_map()))
    page.focus("[data-name=w1]")
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement === document.body")
