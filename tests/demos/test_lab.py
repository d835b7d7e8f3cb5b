"""Both kinds of demo in a real JupyterLab: keys, names, the learner's own function."""

import pytest

from benchmarks._lab import chromium, lab, open_and_run, write_notebook

CELLS = [
    "from nnlab import demos\ncalls = []",
    "demos.neuron_map()",
    "def f(z):\n    return 2 * z\n"
    "def neuron(x, w, b, f):\n    calls.append(b)\n    return float(f(x @ w + b))\n"
    "demos.my_neuron(neuron, f)",
]
SAYS = "([n, text]) => document.querySelectorAll('.nn-sentence')[n].textContent.includes(text)"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    root, home = tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("home")
    write_notebook(root / "demos.ipynb", CELLS)
    with lab(root, home) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 1300, "height": 1000})
        open_and_run(page, address, "demos.ipynb")
        page.wait_for_function("() => document.querySelectorAll('.nn-picture svg').length === 2")
        yield page


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
    assert names == ["w₁", "w₂", "b", "x₁", "x₂"]


def test_the_learners_own_function_makes_the_picture(page):
    for name, key in (("w₁", "Home"), ("b", "End")):
        page.get_by_role("slider", name=name, exact=True).focus()
        page.keyboard.press(key)
    page.wait_for_function(SAYS, arg=[1, "b = 4.0, your neuron gives −1.000 for the input"])
