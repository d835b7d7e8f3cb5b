"""Says whether this machine can grade, what protects it, and what that does not cover."""

from __future__ import annotations

import platform
import textwrap

from autograder.base.cores import cores
from autograder.course import sources
from autograder.sandbox import Limits, Sandbox, backends, cgroups, description, gaps, probe


def arguments(parser) -> None:
    """No options."""


def command(args) -> int:
    return run()


def run() -> int:
    """The command. Exit code 0 when this machine can grade, 1 when it cannot."""
    from autograder.base.versions import versions

    problems = probe()
    chapters = [c for c in sources.chapters() if sources.release_path(c).exists()]
    print(f"System     {platform.system()} {platform.release()}, {len(cores())} cores")
    print("Versions   " + ", ".join(f"{name} {number}" for name, number in versions().items()))
    print(f"Sandbox    {'; '.join(problems) if problems else description.described()}")
    print(f"Chapters   {', '.join(chapters) or 'none released yet: run `autograder build`'}")
    if not problems:
        limits = Limits()
        memory = f"{limits.memory // 2**20} MiB of memory"
        print(f"Limits     {limits.wall:g} s an exercise, {memory}, no network")
        print(f"Groups     {_groups()}")
        print("\nWhat the sandbox does not cover:")
        print("\n".join(map(_indented, _not_covered())))
    verdict = "This machine cannot grade." if problems else "This machine can grade."
    print(f"\n{verdict}")
    return 1 if problems else 0


def _groups() -> str:
    place = cgroups.place()
    if place.folder is None:
        return f"no limits by control groups: {place.reason}"
    return f"memory and processes of each sandbox are limited in {place.folder}"


def _not_covered() -> list[str]:
    grouped = cgroups.place().folder is not None
    if backends.choose().backend == backends.BUBBLEWRAP:
        return gaps.not_covered(backends.BUBBLEWRAP, {}, grouped)
    with Sandbox() as sandbox:
        return gaps.not_covered(sandbox.choice.backend, sandbox.facts, grouped)


def _indented(line: str) -> str:
    return textwrap.fill(line, 96, initial_indent="  ", subsequent_indent="    ")
