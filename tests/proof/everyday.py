"""Notebooks as learners leave them: right answers of all exercises of a chapter, mixed at random,
with everyday code between them that has nothing to do with the answers.
"""

from __future__ import annotations

import random
import re

from autograder.checking.definition_notes import defined_names
from autograder.course import filling, release, sources
from tests.proof.asking import LONG

SHADOWED = {"sum": "0", "list": "[1, 2]", "max": "3", "abs": "-1", "len": "4", "round": "2"}
ANYWHERE = (
    "print('so far so good')",
    "x = np.linspace(-3, 3, 7)\nfor value in x:\n    print(value)",
    "from nnlab.losses import *",
    "from nnlab.initializers import *\nfrom nnlab.optimizers import *",
    "import matplotlib.pyplot as plt\nplt.figure()\nplt.plot([0, 1], [1, 0])\nplt.close()",
    "np.random.seed(3)\nnoise = np.random.normal(size=4)",
    "import warnings\nwarnings.simplefilter('ignore')",
    "np.seterr(all='ignore')",
    "1 / 0",
    "'a text at the end'",
)
AFTER = (  # the answer called `name` stands above
    "for {name} in range(3):\n    pass",
    "for {name}, other in [(1, 2)]:\n    print({name})",
    "{name} = 5",
    "{name} = [1, 2]",
    "{name} = np.tanh",
    "from math import sqrt as {name}",
    "with open('/dev/null') as {name}:\n    pass",
    "{name}s = [{name} for {name} in range(3)]\n{name}, y = 1, 2",
    "result = {name}\n{name} = 'done'",
    "def check_by_hand():\n    return {name}",
    "del {name}",
)


def right_answers(chapter: str, name: str) -> list[str]:
    """Sources of the right answers that can stand in a cell of their own among the others."""
    folder = sources.RIGHT / chapter / name
    others = set(sources.solution_names(chapter)) - {name}
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))]
    return [text for text in texts if not defined_names(text) & others]


def notebook(chapter: str, seed: int) -> dict:
    """The chapter's notebook with right answers, and everyday code after each answer: in its cell,
    in a cell between it and its check, and below the check.

    Answers that train for seconds stand in the first notebook, of seed 0, alone.
    """
    chance = random.Random(f"{chapter} {seed}")
    given = release.load(chapter)
    models = filling.model_answers(chapter)
    answers = {
        name: chance.choice([models[name], *right_answers(chapter, name)])
        for name in given.answers
        if seed == 0 or f"{chapter}/{name}" not in LONG
    }
    for name in answers:  # an answer that another one calls need not give what that one needs
        if any(_calls(answers[other], name) for other in answers if other != name):
            answers[name] = models[name]
    made = filling.filled(given, answers)
    cells: list[dict] = []
    for cell in made["cells"]:
        marks = release.marks_of(cell)
        name = marks.get("grade_id", "").removeprefix("test_")
        cells.append(cell)
        if name not in answers:
            continue
        rest = list(answers)[list(answers).index(name) :]
        needed = " ".join(answers[n] for n in rest)  # the answers that are judged from here on
        free = not any(_calls(answers[n], name) for n in rest[1:])
        if marks.get("solution") and free and chance.random() < 0.3:
            cell["source"] += "\n\n" + chance.choice(AFTER).format(name=name)
        if chance.random() < 0.6:
            source = everyday(chance, name if free else "", needed)
            cells.append(filling.code_cell(source, f"own-{len(cells)}"))
    return made | {"cells": cells}


def everyday(chance: random.Random, name: str, needed: str) -> str:
    """Code that harms no answer. name: an exercise that no later answer calls, or "".
    needed: sources of the answers that are judged after it.
    """
    free = [n for n in SHADOWED if not _calls(needed, n)]
    kind = chance.random()
    if free and kind < 0.2:
        shadowed = chance.choice(free)
        return f"{shadowed} = {SHADOWED[shadowed]}"
    if name and kind < 0.6:
        return chance.choice(AFTER).format(name=name)
    return chance.choice(ANYWHERE)


def _calls(source: str, name: str) -> bool:
    return re.search(rf"\b{name}\b", source) is not None


# --- notebooks on the way ---------------------------------------------------------------------

UNFINISHED = (  # what may stand in the place of a function's body
    "raise NotImplementedError",
    "pass",
    "return None",
    "return 0.0",
    "result = 1 + 1\n    raise NotImplementedError",
    "if len(args) > 7:\n        return 1\n    raise NotImplementedError",
    "return helper(*args)",
    "return unwritten(*args)",
    "return not_there(*args)",
    "return {1, 2}",
    "return (n for n in range(3))",
    "return lambda x: x",
    "return 'a text'",
    "return np.array(['a', None], dtype=object)",
    "return np.matrix([[1.0, 2.0]])",
    "return args[0]",
    "raise ValueError('too \\x1b[31m much ' * 99)",
    "raise Stop",
    "exit()",
    "return {name}(*args)",
    "global calls\n    calls += 1\n    return calls",
    "args[0][...] = 0\n    return args[0]",
    "with np.errstate(all='raise'):\n        return np.float64(1) / np.float64(0)",
)
NO_FUNCTION = (  # what may stand in an answer's cell and defines nothing that can be called
    "{name} = None",
    "{name} = 5",
    "{name} = 'a text'",
    "{name} = np.arange(3)",
    "{name} = [{name} for _ in range(2)]",
    "def {name}(*args):",
    "def {name}(*args):\n    return max(args",
    "return args[0]",
    "# later",
)
HELPERS = (
    "calls = 0\n\n\nclass Stop(BaseException):\n    pass\n\n\n"
    "def helper(*args):\n    return args[5]\n\n\n"
    "def unwritten(*args):\n    raise NotImplementedError"
)


def unfinished(chapter: str, seed: int) -> dict:
    """The chapter's notebook on the way: right, wrong and unfinished answers, cells that fail."""
    chance = random.Random(f"{chapter} {seed} unfinished")
    given = release.load(chapter)
    answers = {name: on_the_way(chance, chapter, name) for name in given.answers}
    answers = {name: text for name, text in answers.items() if text}
    made = filling.filled(given, answers)
    made["cells"].insert(1, filling.code_cell("import numpy as np\n" + HELPERS, "helpers"))
    cells: list[dict] = []
    for cell in made["cells"]:  # below a cell that is untouched its name may come to mean more
        cells.append(cell)
        name = release.marks_of(cell).get("grade_id", "")
        if name in given.answers and name not in answers and chance.random() < 0.5:
            source = chance.choice([*AFTER[:-1], *NO_FUNCTION[:5]]).format(name=name)
            cells.append(filling.code_cell(source, f"own-{len(cells)}"))
    return made | {"cells": cells}


def on_the_way(chance: random.Random, chapter: str, name: str) -> str:
    """An answer of some kind; "" for an untouched cell."""
    kind = chance.random()
    model = sources.model_text(chapter, name)
    if kind < 0.15:
        return chance.choice([model, *right_answers(chapter, name)])
    if kind < 0.45:
        wrong = sorted((sources.WRONG / chapter / name).glob("*.py"))
        return chance.choice(wrong).read_text(encoding="utf-8")
    if kind < 0.5:
        return ""
    if kind < 0.55:
        return model.replace("return", "retrun", 1)
    if kind < 0.6:
        return model.replace(name, f"{name}_", 1)
    if kind < 0.65:
        return chance.choice(NO_FUNCTION).format(name=name)
    if f"def {name}(" not in model:
        return "class Value:\n    pass"
    body = chance.choice(UNFINISHED).replace("{name}", name)
    return f"def {name}(*args):\n    {body}"
