"""In the narrowest column that a learner reads, JupyterLab at 200 % with its list of files open,
what a cell prints breaks between words.
"""

import sys
from pathlib import Path

import pytest

from benchmarks._lab import chromium, write_notebook
from tests.e2e import learner

CELLS = [
    "from autograder import check",
    "def weighted_sum(x, w, b):\n    return x @ w",
    "check(weighted_sum)",
    "print('steepness', 'of the descent ' * 9)",
    "import warnings\nwarnings.warn('the exponential of a thousand is more than a float holds')",
    "raise ValueError('operands of these shapes cannot be added entry by entry, here or there')",
]
BROKEN = """() => [...document.querySelectorAll('.jp-OutputArea-output')].flatMap((area) => {
  const walk = document.createTreeWalker(area, NodeFilter.SHOW_TEXT), range = new Range();
  const broken = [];
  for (let text; (text = walk.nextNode());) {
    if (text.parentElement.closest('style')) continue;
    for (const word of text.data.matchAll(/[A-Za-z_]{2,}/g)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (range.getClientRects().length > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    home, work = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("work")
    with learner.make_lab(home, work, Path(sys.prefix)) as address, chromium() as browser:
        write_notebook(work / "narrow.ipynb", CELLS)
        page = browser.new_page(viewport={"width": 683, "height": 900})
        learner.open_notebook(page, address, "narrow.ipynb")
        for source in CELLS:
            learner.cell_with(page, source)
            learner.run_active(page)
        yield page


def test_no_word_that_is_printed_is_broken(page):
    printed = " ".join(page.locator(".jp-OutputArea-output pre").all_inner_texts())
    for words in ("not there yet", "of the descent", "UserWarning", "Traceback"):
        assert words in printed
    assert page.evaluate(BROKEN) == []
