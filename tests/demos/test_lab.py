"""Both kinds of demo in a real JupyterLab: keys, names, the learner's own function."""

import pytest

from benchmarks._lab import chromium, lab, open_and_run, write_notebook

CELLS = [
    "from nnlab import demos\ncalls = []",
    "demos.neuron_map()",
    "def f(z):\n    return 2 * z\n"
    "def neuron(x, w, b, f):\n    calls.append(b)\n    return float(f(x @ w + b))\n"
    "demos.my_neuron(neuron, f)",
    "import ipywidgets\nheld = demos.neuron_map()\nheld",
    "held.w1 = -2\nheld.f = 'tanh'",
    "seen = []\nheld.observe(lambda change: seen.append(change['new']), 'w1')\n"
    "mine = ipywidgets.FloatText()\nlink = ipywidgets.link((held, 'w2'), (mine, 'value'))\n"
    "ipywidgets.interactive_output(lambda b: print('bias is', b), {'b': held['b']})",
    "from nnlab.losses import huber\ndemos.my_loss(lambda Y_hat, Y: Y_hat, huber)",
    "print(held.w1, held.w2, mine.value, held.b, held.f, seen[-1:])",
]
SAYS = "([n, text]) => document.querySelectorAll('.nn-sentence')[n].textContent.includes(text)"


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    root, home = tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("home")
    write_notebook(root / "demos.ipynb", CELLS)
    with lab(root, home) as address, chromium() as browser:
        yield address, browser


@pytest.fixture
def page(running):
    """The notebook with all of it run anew, for a test moves what it shows."""
    address, browser = running
    page = browser.new_page(viewport={"width": 1300, "height": 1000})
    open_and_run(page, address, "demos.ipynb")
    page.wait_for_function("() => document.querySelectorAll('.nn-picture svg').length === 4")
    yield page
    page.close()


def cell_count(page):
    return page.locator(".jp-CodeCell").count()


@pytest.mark.parametrize("which", [0, 1])
def test_keys_move_the_slider_and_never_the_notebook(page, which):
    handle = page.locator(("[data-name=w1]", ".noUi-handle")[which]).first
    handle.focus()
    for key in ("x", "a", "d", "d", "Home", "ArrowRight"):
        page.keyboard.press(key)
    page.wait_for_function(SAYS, arg=[which, "With w1 = −2.9"])
    assert cell_count(page) == len(CELLS)
    assert handle.evaluate("(control) => control === document.activeElement")


def test_the_sliders_of_ipywidgets_have_names(page):
    page.wait_for_function(
        "() => [...document.querySelectorAll('.noUi-handle')].every((h) => h.ariaLabel)"
    )
    names = page.evaluate(
        "() => [...document.querySelectorAll('.noUi-handle')].map((h) => h.ariaLabel)"
    )
    assert names == ["w₁", "w₂", "b", "x₁", "x₂", "delta", "outlier"]


def test_a_slider_of_ipywidgets_has_room_to_be_dragged(page):
    tracks = page.evaluate(
        "() => [...document.querySelectorAll('.nn-asking .noUi-target')].map((e) => e.offsetWidth)"
    )
    assert len(tracks) == 7  # five of the neuron, two of the loss
    assert min(tracks) >= 60


def test_the_learners_own_function_makes_the_picture(page):
    for name, key in (("w₁", "Home"), ("b", "End")):
        page.get_by_role("slider", name=name, exact=True).focus()
        page.keyboard.press(key)
    page.wait_for_function(SAYS, arg=[1, "b = 4.0, your neuron gives −1.000 for the input"])


TROUBLE = """() => {
  const words = document.querySelector('.nn-trouble'), view = words.closest('.nn-view');
  const [inner, outer] = [words, view].map((e) => e.getBoundingClientRect());
  return [view.scrollWidth <= view.clientWidth + 1, inner.bottom <= outer.bottom + 1];
}"""


def test_what_is_said_of_trouble_is_read_at_any_width_without_scrolling(page):
    page.get_by_role("combobox", name="your").select_option("mse")
    page.wait_for_selector(".nn-trouble")
    for width in (1300, 700, 500):
        page.set_viewport_size({"width": width, "height": 1000})
        page.wait_for_function(f"() => ({TROUBLE})().every(Boolean)", timeout=5000)


def test_python_moves_a_demo_that_the_browser_draws(page):
    page.wait_for_function(SAYS, arg=[2, "With w1 = −2.0"])
    third = page.locator("[data-demo]").nth(1)
    assert third.locator("[data-name=w1]").input_value() == "-2"
    assert third.locator("[data-name=f]").input_value() == "tanh"


def test_python_reads_what_the_sliders_of_the_browser_say(page):
    page.wait_for_function(SAYS, arg=[2, "With w1 = −2.0"])  # it is in Python's hands now
    third = page.locator("[data-demo]").nth(1)
    for name, key in (("w1", "End"), ("w2", "Home"), ("b", "End")):
        third.locator(f"[data-name={name}]").focus()
        page.keyboard.press(key)
    page.wait_for_function(
        "() => [...document.querySelectorAll('.jp-OutputArea')].some("
        "(area) => area.textContent.includes('bias is 4.0'))"
    )
    last = page.locator(".jp-CodeCell").nth(len(CELLS) - 1)
    last.locator(".cm-content").click()
    page.keyboard.press("Control+Enter")
    page.wait_for_function(
        "() => document.querySelectorAll('.jp-CodeCell')["
        f"{len(CELLS) - 1}].textContent.includes('3.0 -3.0 -3.0 4.0 tanh [3.0]')"
    )


@pytest.mark.parametrize(("which", "cell"), [("[data-name=w1]", 1), (".noUi-handle", 2)])
def test_escape_leaves_a_control_for_its_cell(page, which, cell):
    page.locator(which).first.focus()
    page.keyboard.press("Escape")
    place = "[...document.querySelectorAll('.jp-Cell')].findIndex((cell) => cell === {})"
    assert page.evaluate(f"() => {place.format('document.activeElement')}") == cell
    page.keyboard.press("ArrowDown")  # and keys are the notebook's again
    page.wait_for_function(
        f"() => {place.format('document.querySelector(`.jp-Cell.jp-mod-active`)')} === {cell + 1}"
    )
    assert cell_count(page) == len(CELLS)


def test_a_slider_of_ipywidgets_says_what_its_readout_shows_and_the_readout_has_a_name(page):
    handle = page.get_by_role("slider", name="x₁", exact=True)
    readout = page.get_by_role("textbox", name="x₁, as a number", exact=True)
    handle.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_function(SAYS, arg=[1, "for the input (1.3, 1.5)"])
    assert handle.get_attribute("aria-valuetext") == readout.text_content() == "1.3"
    assert min(handle.bounding_box()[side] for side in ("width", "height")) >= 24
