"""The demos' scripts: modules with names of their own, which a page carries as one script.

Tests nnlab/demos/scripts.py.
"""

import re
from collections import defaultdict
from pathlib import Path

import pytest
import quickjs

from nnlab.demos.scripts import HERE, linked

MODULES = [*sorted(HERE.rglob("*.js")), Path(__file__).with_name("ink.js")]
DECLARED = re.compile(r"^(?:export )?(?:const|let|class|function) (\w+)", re.M)
SEVERAL = re.compile(r"^(?:export )?(?:const|let) \w+ = [^;\n]*,\n {2}\w+ = ", re.M)
ENTRY = "draw"  # the one name that every demo has


def test_a_name_at_the_top_of_a_module_is_used_in_no_other():
    homes = defaultdict(list)
    for path in MODULES:
        for name in DECLARED.findall(path.read_text(encoding="utf-8")):
            homes[name].append(path.name)
    assert len(homes.pop(ENTRY)) > 60
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_module_has_short_lines_and_declares_one_thing_at_a_time(path):
    text = path.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if len(line) > 120] == []
    assert SEVERAL.findall(text) == []


def test_a_page_has_every_module_once_in_a_scope_of_its_own_and_no_types():
    script = linked("gallery/side_by_side.js", "gallery/boundary.js")
    assert re.findall(r"^const \$(\w+) =", script, re.M) == [
        "drawing", "maps", "classes", "side_by_side", "words", "boundary",
    ]  # fmt: skip
    assert "@param" not in script
    engine = quickjs.Context()
    engine.eval(script)
    assert engine.eval("typeof $boundary.draw") == "function"
    assert engine.eval("typeof draw") == engine.eval("typeof num") == "undefined"


def test_no_demo_says_how_large_its_picture_is():
    sized = {path.name for path in MODULES if re.search(r"\bpicture\(", path.read_text("utf-8"))}
    assert sized == {"drawing.js", "playground_live.js"}  # the latter at the size it is given
