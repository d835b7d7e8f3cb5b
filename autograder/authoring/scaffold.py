"""Starts a new exercise: statement and model answer, checks, a known slip, another right way.

What is left to write is marked with "<to write": `autograder build --check` fails until it is
all gone, and until the chapter has a slot for the exercise.
"""

from __future__ import annotations

import keyword
from pathlib import Path

from autograder import exercises
from autograder.authoring import agreement
from autograder.base.command_error import CommandError
from autograder.base.files import write_atomically
from autograder.course import sources

SOLUTION = '''"""Model answer: <to write: what it is>."""

import numpy as np


def {name}(x):
    """<to write: what it gives back, in one sentence>

    x: <to write: meaning and shape>
    Returns <to write: meaning and shape>
    """
    ### BEGIN SOLUTION
    return np.asarray(x)  # <to write>
    ### END SOLUTION
'''
CHECKS = '''"""Checks of {name}."""

from __future__ import annotations

from autograder.checking.exercise import Exercise


def {name}_cases(rng):
    # <to write: arguments of each call, the simplest first; never two equal sizes>
    return [(rng.normal(size=shape),) for shape in ((3,), (2, 5))]


{name} = Exercise(
    chapter="{chapter}",
    name="{name}",
    cases={name}_cases,
    points=2,
    hints=(
        "<to write: a nudge>",
        "<to write: the idea>",
        "<to write: nearly the answer>",
    ),
    think="<to write: the next thought when values differ>",
    forbid=(),  # <to write: dotted names that would be the answer, such as nnlab's own>
)
'''
WRONG = '''"""<to write, for whoever answers like this: what the slip is, a question that leads on.
Name the file after the slip. Four such files at least.>
"""

import numpy as np


def {name}(x):
    return -np.asarray(x)
'''
RIGHT = '''"""<to write: how this way differs from the model answer. Three such files at least.>"""

import numpy as np


def {name}(x):
    return np.asarray(x)
'''
NEXT = """
Next: put the slot where it belongs in {source},

```python exercise="{name}"
```

then replace everything marked "{mark}" in these files. `autograder build --check` says what is
left."""


def new_exercise(chapter: str, name: str) -> list[Path]:
    """Writes the files of a new exercise and gives their paths; CommandError for a bad name."""
    problem = _problem(chapter, name)
    if problem:
        raise CommandError(problem)
    words = {"chapter": chapter, "name": name}
    (sources.SOLUTIONS / chapter).mkdir(exist_ok=True)
    (sources.SOLUTIONS / chapter / "__init__.py").touch()
    files = {
        sources.solution_path(chapter, name): SOLUTION.format(**words),
        sources.CHECKS / chapter / f"{name}.py": CHECKS.format(**words),
        sources.WRONG / chapter / name / "first_slip.py": WRONG.format(**words),
        sources.RIGHT / chapter / name / "another_way.py": RIGHT.format(**words),
    }
    for path, text in files.items():
        write_atomically(path, text.encode("utf-8"))
    return list(files)


def arguments(parser) -> None:
    parser.add_argument("chapter", metavar="chNN_topic")
    parser.add_argument("name")


def command(args) -> int:
    return run(args.chapter, args.name)


def run(chapter: str, name: str) -> int:
    """The command `autograder new-exercise chNN_topic name`."""
    for path in new_exercise(chapter, name):
        print(f"wrote {path.relative_to(sources.ROOT).as_posix()}")
    source = sources.chapter_source(chapter).relative_to(sources.ROOT).as_posix()
    print(NEXT.format(source=source, name=name, mark=agreement.TO_WRITE))
    return 0


def _problem(chapter: str, name: str) -> str:
    if not sources.is_chapter(chapter):
        others = " or ".join(sources.UNNUMBERED)
        need = f"need chNN_topic, such as ch01_neuron, or {others}"
        return f"{chapter!r} is no name of a chapter: {need}"
    if not name.isidentifier() or keyword.iskeyword(name):
        return f"{name!r} cannot be the name of a function"
    for other in agreement.chapters():
        if name in exercises.load(other) or sources.solution_path(other, name).exists():
            return f"there is an exercise called {name} already, in {other}"
    return ""
