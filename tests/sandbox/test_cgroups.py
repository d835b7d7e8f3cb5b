"""Control groups: found where they can be used, joined, bounded, and gone afterwards.

Where the kernel lets us make groups the tests use real ones, else a folder that looks like one;
`record_property` says which in each report.
"""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import autograder
from autograder.sandbox import Cell, Limits, Sandbox, SandboxUnavailable, backends, cgroups

REPOSITORY = Path(autograder.__file__).resolve().parent.parent
MOUNTS = """\
24 1 0:2 / /proc rw - proc proc rw
31 24 0:27 {} {} rw,nosuid shared:9 - cgroup2 cgroup rw
"""
GOOD = Cell("good", "import os\ndef good(x):\n    return os.getpid()")


@pytest.fixture(autouse=True)
def looking_anew():
    find_place = cgroups.place
    find_place.cache_clear()
    yield
    find_place.cache_clear()


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """tree(group, handed_down, top): the kernel's two tables and a folder like its groups."""
    monkeypatch.setattr(cgroups, "_rmdir", shutil.rmtree)
    mount = tmp_path / "mount"

    def make(group="/user/shell", handed_down="cpu memory pids", top="/", version="0::"):
        inside = mount / os.path.relpath(group, top)
        inside.mkdir(parents=True)
        for folder in (inside, inside.parent):
            (folder / "cgroup.subtree_control").write_text("")
            (folder / "cgroup.procs").write_text("")
        chosen = inside.parent if inside != mount else inside
        (chosen / "cgroup.subtree_control").write_text(handed_down)
        (tmp_path / "mountinfo").write_text(MOUNTS.format(top, mount))
        (tmp_path / "cgroup").write_text(f"4:memory:/other\n{version}{group}\n")
        return chosen

    make.find = lambda: cgroups.find(tmp_path / "mountinfo", tmp_path / "cgroup")
    return make


def test_the_group_above_ours_is_used_as_ours_has_processes_in_it(tree):
    chosen = tree()
    assert tree.find().folder == chosen


def test_a_container_s_group_is_found_below_the_one_that_is_mounted(tree):
    tree(group="/docker/abc/shell", top="/docker/abc")
    assert tree.find().folder.name == "mount"


def test_a_missing_controller_is_named(tree):
    tree(handed_down="cpu memory")
    assert tree.find().reason.endswith("does not hand down pids")


def test_a_group_that_is_not_ours_to_write_is_named(tree, monkeypatch):
    chosen = tree()
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert tree.find() == cgroups.Place(None, f"{chosen} is not ours to write")


@pytest.mark.parametrize("how", ["only version 1", "outside of what is mounted", "no tables"])
def test_without_version_2_the_reason_is_told(tree, tmp_path, how):
    if how == "only version 1":
        tree()
        (tmp_path / "mountinfo").write_text("24 1 0:2 / /proc rw - proc proc rw\n")
    elif how != "no tables":
        tree()
        (tmp_path / "mountinfo").write_text(MOUNTS.format("/docker/other", tmp_path))
    folder_or_reason = tree.find()
    assert folder_or_reason.folder is None
    assert "control groups" in folder_or_reason.reason


@pytest.fixture
def used(tree, monkeypatch):
    """A folder like a group's, in which this process makes its groups."""
    folder = tree()
    monkeypatch.setattr(cgroups, "place", lambda: cgroups.Place(folder))
    return folder


@pytest.mark.parametrize("backend", [backends.BUBBLEWRAP, backends.FALLBACK])
def test_a_sandbox_joins_a_group_with_limits_and_removes_it(used, backend):
    with Sandbox(backend=backend) as sandbox:
        (group,) = used.glob("notebook-*")
        assert (group / "cgroup.procs").read_text() == f"{sandbox._zygote._process.pid}\n"
        assert int((group / "pids.max").read_text()) < 100
        limits = sandbox.limits
        assert int((group / "memory.max").read_text()) >= limits.memory + limits.disk
        assert (group / "memory.swap.max").read_text() == "0"
    assert not list(used.glob("notebook-*"))


def test_an_exercise_with_more_memory_has_it_in_the_group_too(used):
    with Sandbox() as sandbox:
        (group,) = used.glob("notebook-*")
        usual = int((group / "memory.max").read_text())
        more = Limits(memory=sandbox.limits.memory + 2**30)
        sandbox.open([GOOD]).answer("good", limits=more)(1)
        assert int((group / "memory.max").read_text()) == usual + 2**30
        sandbox.open([GOOD]).answer("good")(1)
        assert int((group / "memory.max").read_text()) == usual


@pytest.mark.parametrize(("kills", "kind"), [(1, "memory"), (0, "crash")])
@pytest.mark.parametrize("who", ["the zygote", "a child that goes slowly"])
def test_what_the_kernel_ends_for_want_of_memory_is_told_as_that(used, who, kills, kind):
    alone = who != "the zygote"
    source = f"import os, time\ndef f(x):\n    {'os.close(3)' * alone}\n    time.sleep(60)"
    with Sandbox() as sandbox:
        (group,) = used.glob("notebook-*")
        (group / "memory.events").write_text("max 9\noom_kill 3\noom_group_kill 0\n")
        session = sandbox.open([GOOD, Cell("f", source)])
        assert not session.failures
        (group / "memory.events").write_text(f"max 9\noom_kill {3 + kills}\n")
        if not alone:
            threading.Timer(0.3, sandbox._zygote._process.kill).start()
        assert session.answer("f").call((1,)).failure.kind == kind
        assert session.answer("good").call((1,)).failure is None


def test_a_group_that_can_no_longer_be_made_is_no_sandbox(monkeypatch, tmp_path):
    monkeypatch.setattr(cgroups, "place", lambda: cgroups.Place(tmp_path / "gone"))
    with pytest.raises(SandboxUnavailable, match="no control group in"):
        Sandbox()


def test_groups_of_graders_that_are_no_more_are_removed_and_no_others(used):
    ours = cgroups.Group(used)
    dead = subprocess.Popen(["true"])
    dead.wait()
    others = ["notebook-x", "shell"]
    for name in (f"notebook-{dead.pid}-123-1", f"notebook-{os.getpid()}-1-7", *others):
        (used / name).mkdir(exist_ok=True)
    cgroups.remove_leftovers(used)
    left = {path.name for path in used.iterdir() if path.is_dir()}
    assert left == {ours.path.name, *others}


def real(monkeypatch):
    """A place for real groups and how far they go: with limits, or membership alone, or a fake."""
    for controllers in (cgroups.CONTROLLERS, ()):
        monkeypatch.setattr(cgroups, "CONTROLLERS", controllers)
        cgroups.place.cache_clear()
        if cgroups.place().folder is not None:
            return cgroups.place().folder, "limits" if controllers else "membership"
    return None, f"no real group: {cgroups.place().reason}"


def test_real_groups_hold_the_processes_of_a_sandbox(used_or_real, record_property):
    folder, kind = used_or_real
    record_property("control groups", kind)
    with Sandbox() as sandbox:
        session = sandbox.open([GOOD])
        session.answer("good")(1)
        group = sandbox._zygote._group.path
        assert group.parent == folder
        members = (group / "cgroup.procs").read_text().split()
        assert str(sandbox._zygote._process.pid) in members
        assert len(members) == (1 if kind.startswith("no") else 3)  # bwrap, zygote, child
        if kind == "limits":
            assert int((group / "pids.max").read_text()) == cgroups.PROCESSES
    assert not group.exists()


def test_a_killed_grader_s_group_is_removed_at_the_next_start(used_or_real, record_property):
    folder, kind = used_or_real
    record_property("control groups", kind)
    code = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from autograder.sandbox import Sandbox, cgroups\n"
        "cgroups.place = lambda: cgroups.Place(Path(sys.argv[1]))\n"
        f"cgroups.CONTROLLERS = {cgroups.CONTROLLERS!r}\nsandbox = Sandbox()\n"
        "print(sandbox._zygote._group.path, flush=True)\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, cwd=REPOSITORY
    )
    left = Path(done.stdout.strip())
    assert left.parent == folder
    assert left.exists()
    cgroups.remove_leftovers(folder)
    assert not left.exists()


@pytest.fixture
def used_or_real(request, monkeypatch):
    folder, kind = real(monkeypatch)
    if folder is None:
        folder = request.getfixturevalue("tree")()
    monkeypatch.setattr(cgroups, "place", lambda: cgroups.Place(folder))
    print(f"control groups: {kind}")
    return folder, kind
