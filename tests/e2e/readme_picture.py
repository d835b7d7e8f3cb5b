"""Takes the picture of a notebook for the README: python tests/e2e/readme_picture.py

Opens chapter 1 through `make lab` in headless Chromium, types an answer with a common slip,
and photographs what a learner sees.
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks._lab import chromium  # noqa: E402
from tests.e2e import learner  # noqa: E402

PICTURE = ROOT / "docs" / "images" / "notebook.png"
SLIP = "def neuron(x, w, b, f):\n    return f(np.dot(x, w)) + b"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home, work = Path(folder) / "home", Path(folder) / "work"
        home.mkdir()
        with learner.make_lab(home, work, Path(sys.prefix)) as address, chromium() as browser:
            page = browser.new_page(viewport={"width": 1120, "height": 1180})
            page.set_default_timeout(60_000)
            learner.open_notebook(page, address, "ch01_neuron/ch01_neuron.ipynb")
            learner.command(page, "application:toggle-left-area")
            learner.run_all(page)
            learner.type_answer(page, "neuron", SLIP)
            learner.run_check(page, "neuron")
            index = learner.cell_with(page, "demos.neuron_map(")
            learner.cell(page, index).scroll_into_view_if_needed()
            page.evaluate(
                "index => jupyterapp.shell.currentWidget.content.scrollToItem(index, 'start')",
                index,
            )
            page.wait_for_timeout(1500)
            page.screenshot(path=str(PICTURE))


if __name__ == "__main__":
    main()
