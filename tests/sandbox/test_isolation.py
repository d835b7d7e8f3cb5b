"""What one student's code can see, and that nothing of it is there for the next.

Tests autograder/sandbox/jail.py, autograder/sandbox/zygote.py and autograder/sandbox/syscalls.py.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import autograder
from autograder.sandbox import Limits, jail

TMP = jail.disk()  # /tmp, unless the interpreter itself lives there
REPOSITORY = Path(autograder.__file__).resolve().parent.parent
SEEN = """
import os
def f(place):
    found = []
    for folder, folders, files in os.walk(place):
        found += [os.path.join(folder, name) for name in folders + files]
    return found[:50_000]
"""


@pytest.fixture
def all_files(ask):
    return ask(SEEN, "/", limits=Limits(wall=20, items=10**6, header=2**25, result=2**26)).value


def test_nothing_of_the_course_is_in_sight_but_the_library(all_files):
    ours = {"solutions", "exercises", "wrong", "gradebook", "grade.py", "judge.py", "course"}
    names = {Path(path).name for path in all_files if "/nnlab" in path or "/cells" in path}
    assert {"nnlab", "activations.py", "cells", "zygote.py"} <= names
    assert not names & ours
    assert not [path for path in all_files if "solutions/ch" in path or "autograder/" in path]


@pytest.mark.parametrize(
    "room", ["solutions", "autograder", "notebooks", "tests", "pyproject.toml"]
)
def test_the_repository_is_not_there(ask, room):
    failure = ask("import os\ndef f(p):\n    return os.stat(p).st_size", str(REPOSITORY / room))
    assert failure.failure.type == "FileNotFoundError"


def test_only_tmp_can_be_written(ask):
    source = (
        "import os\ndef f(place):\n    found = []\n    for folder, _, _ in os.walk(place):\n"
        "        if os.access(folder, os.W_OK): found.append(folder)\n    return found"
    )
    assert ask(source, "/", limits=Limits(wall=20)).value == [TMP]


def test_devices_are_the_harmless_ones(ask):
    names = ask("import os\ndef f():\n    return sorted(os.listdir('/dev'))").value
    assert names == ["full", "null", "random", "urandom", "zero"]


def test_the_environment_does_not_say_that_it_is_being_graded(opened, monkeypatch):
    for name in ("NBGRADER_EXECUTION", "AUTOGRADER_SECRET", "COURSE_SECRET"):
        monkeypatch.setenv(name, "the secret")
    source = (
        "import os, socket, sys\ndef f():\n"
        "    return [dict(os.environ), sys.argv, os.getcwd(), socket.gethostname(), os.getpid()]"
    )
    environment, argv, folder, host, _ = opened(source).answer("f")()
    assert folder == environment["HOME"] == TMP
    assert host == "notebook"
    assert argv == [""]
    environment_text = " ".join([*environment, *environment.values()]).lower()
    assert not [
        word
        for word in ("grad", "nbgrader", "secret", "sandbox", "test")
        if word in environment_text
    ]


def test_no_descriptor_but_the_channel_is_open(ask):
    source = (
        "import os\ndef f():\n    found = []\n    for n in range(64):\n        try:\n"
        "            os.fstat(n); found.append(n)\n        except OSError: pass\n    return found"
    )
    open_descriptors = ask(source).value
    assert open_descriptors[:4] == [0, 1, 2, 3]
    assert len(open_descriptors) <= 7  # and /dev/null for the three streams


def test_no_capability_is_left(opened, sandbox):
    """As the kernel tells us: the process itself may not ask."""
    session = opened("def f():\n    return 1")
    session.answer("f")()
    pids = [sandbox._zygote._process.pid]
    while inner := Path(f"/proc/{pids[-1]}/task/{pids[-1]}/children").read_text().split():
        pids += inner
    status = Path(f"/proc/{pids[-1]}/status").read_text().splitlines()
    held = {name: int(bits, 16) for name, _, bits in (line.partition(":") for line in status)
            if name in ("CapInh", "CapPrm", "CapEff", "CapAmb")}  # fmt: skip
    assert len(pids) >= 2
    assert held == dict.fromkeys(("CapInh", "CapPrm", "CapEff", "CapAmb"), 0)


def test_a_learners_file_shadows_nothing(opened):
    session = opened(
        "for name in ('numpy', 'json', 'scipy', 'helper'):\n"
        "    open(f'{name}.py', 'w').write('x = 1 / 0')",
        "import json, numpy\ndef f():\n    return numpy.__name__\n",
        "import helper",
    )
    assert set(session.failures) == {2}
    assert session.failures[2].type == "ModuleNotFoundError"
    assert session.answer("f")() == "numpy"


WRITE = "open('left', 'w').write('behind')\ndef f():\n    return 1"
READ = "import os\ndef f():\n    return os.listdir('.')"


def test_a_file_left_behind_is_not_there_for_the_next(opened):
    assert opened(WRITE).answer("f")() == 1
    assert opened(READ).answer("f")() == []


def test_a_hidden_or_nested_file_is_not_there_for_the_next(opened):
    source = (
        "import os\nos.makedirs('.a/b')\nos.symlink('/etc', '.a/c')\n"
        "open('.d', 'w').close()\ndef f():\n    return 1"
    )
    assert opened(source).answer("f")() == 1
    assert opened(READ).answer("f")() == []


def test_files_are_few_and_small(ask):
    many = (
        "def f():\n    n = 0\n    try:\n        while True:\n"
        "            open(str(n), 'w').close(); n += 1\n    except OSError: return n"
    )
    assert 100 < ask(many).value < 300
    large = (
        "def f():\n    n = 0\n    try:\n        for i in range(99):\n"
        "            with open(str(i), 'wb') as file:\n"
        "                n += file.write(bytes(2**23))\n    except OSError: return n"
    )
    assert ask(large).value <= 64 * 2**20
    huge = "def f():\n    with open('x', 'wb') as file: return file.write(bytes(2**25))"
    assert ask(huge).failure.type == "OSError"


def test_a_patched_library_is_whole_again_for_the_next(opened):
    session = opened(
        "import builtins, json, numpy as np\nnp.exp = np.allclose = lambda *a, **k: True\n"
        "np.seterr(all='raise')\nnp.random.seed(0)\nbuiltins.abs = lambda x: 0\njson.x = 1\n"
        "import nnlab.activations as a\na.sigmoid = None",
        "def f():\n    return bool(np.exp(0.0) is True)",
    )
    assert session.answer("f")() is True
    source = (
        "import json, numpy as np, nnlab.activations as a\ndef f():\n"
        "    return [float(np.exp(0.0)), abs(-1), hasattr(json, 'x'), np.geterr()['over'],\n"
        "            a.sigmoid is None]"
    )
    assert opened(source).answer("f")() == [1.0, 1, False, "call", False]


def test_names_do_not_pass_from_one_notebook_to_the_next(opened):
    assert opened("secret = 5\ndef f():\n    return secret").answer("f")() == 5
    assert opened("def f():\n    return secret").answer("f").call(()).failure.type == "NameError"


def test_state_stays_within_a_notebook_until_something_dies(opened):
    session = opened("import os\nn = 0\ndef f(end):\n    global n\n    n += 1\n"
                     "    return os._exit(1) if end else n")  # fmt: skip
    answer = session.answer("f")
    assert [answer(False), answer(False)] == [1, 2]
    assert answer.call((True,)).failure.kind == "crash"
    assert answer(False) == 1


def test_importing_the_grader_s_side_is_cheap():
    code = (
        "import sys, autograder.sandbox\n"
        "heavy = {'IPython', 'matplotlib', 'nbgrader', 'ipywidgets', 'scipy', 'nnlab'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REPOSITORY
    )
    assert done.stdout == "[]\n"


def test_a_sandbox_ends_with_its_grader(backend):
    code = (
        "import os, sys\nfrom autograder.sandbox import Cell, Sandbox\n"
        "sandbox = Sandbox(backend=sys.argv[1])\n"
        "session = sandbox.open([Cell('f', 'def f(): return 1')])\nsession.answer('f')()\n"
        "print(sandbox._zygote._process.pid, flush=True)\nos._exit(0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, backend],
        capture_output=True,
        text=True,
        check=True,
        cwd=REPOSITORY,
    )
    deadline = 200
    while os.path.exists(f"/proc/{int(done.stdout)}/exe") and deadline:
        deadline -= 1
        os.sched_yield()
        subprocess.run(["sleep", "0.01"], check=True)
    assert deadline
