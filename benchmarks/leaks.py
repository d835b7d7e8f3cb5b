"""What a notebook can tell the next one in the same sandbox, in bits, channel by channel.

    python benchmarks/leaks.py [rounds]

One notebook writes random bits into something that outlives its process, the next one reads them.
Reported are the bits that a reader gains (what was sent, less what errors take), behind each
backend, in the best case for the two: nobody else computes, nothing comes between them, and pages
of the file are put out of memory beforehand, which they cannot do themselves.
"""

from __future__ import annotations

import math
import os
import random
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from autograder.sandbox import Cell, Limits, Sandbox, SandboxUnavailable, backends

BITS = 64
LIMITS = Limits(wall=30.0)
PREPARE = "import os, time\n"
PAGES = """
def send(bits, place):
    file = os.open(place, os.O_RDONLY)
    for number, bit in enumerate(bits):
        if bit:
            os.pread(file, 1, (number + 1) << 18)
def receive(count, place):
    file, times = os.open(place, os.O_RDONLY), []
    for number in range(count):
        start = time.perf_counter_ns()
        os.pread(file, 1, (number + 1) << 18)
        times.append(start - time.perf_counter_ns())  # longer is 0
    return times
"""
NAMES = """
def look(place, number, turn):
    try:
        os.stat(f"{place}-{number}-{turn}")
    except OSError:
        pass
def send(bits, place):
    for number, bit in enumerate(bits):
        for turn in range(16 * bit):
            look(place, number, turn)
def receive(count, place):
    times = []
    for number in range(count):
        start = time.perf_counter_ns()
        for turn in range(16):
            look(place, number, turn)
        times.append(start - time.perf_counter_ns())
    return times
"""
READ = """
def send(bits, places):
    for bit, place in zip(bits, places):
        if bit:
            with open(place, "rb") as file:
                file.read(1)
def receive(count, places):
    now = time.time()
    return [os.stat(place).st_atime - now for place in places]
"""
INODES = """
def send(number, place):
    for _ in range(number):
        open("x", "w").close()
        os.unlink("x")
def receive(count, place):
    with open("x", "w") as file:
        return os.fstat(file.fileno()).st_ino
"""
SIZES = """
def send(number, place):
    for name in range(number):
        open(f"{name:0200}", "w").close()
    for name in range(number):
        os.unlink(f"{name:0200}")
def receive(count, place):
    return os.stat(".").st_size
"""
CLOCK = """
def send(number, place):
    while int(time.time() * 100) % 256 != number:
        time.sleep(0.001)
def receive(count, place):
    return int(time.time() * 100) % 256
"""
NUMBERS = """
ASKED = "maps stat statm auxv cmdline comm environ limits status wchan syscall sched io mem".split()
def send(number, place):
    for name in ASKED:
        if os.path.exists("/proc/self") and os.stat(f"/proc/self/{name}").st_ino % 4 == number:
            break
def receive(count, place):
    return os.fstat(3).st_ino % 4
"""
DEATHS = """
def send(number, place):
    if number:
        os._exit(0)
def receive(count, place):
    return os.getpid()
"""


@dataclass(frozen=True)
class Channel:
    """Something that may outlive a process. choose: gives what is sent; `BITS` bits or a number.

    calls: how often `send` is called with a number, each time with one less.
    """

    name: str
    source: str
    values: int  # a number below this is sent, or 0 for bits
    place: Callable[[int], object] = lambda turn: ""
    calls: int = 1


def information(pairs: list[tuple[int, int]]) -> float:
    """Bits that the second of each pair tells about the first, less the bias of few pairs."""
    count = len(pairs)
    sent, got = ({x: [p[i] for p in pairs].count(x) for x in {p[i] for p in pairs}} for i in (0, 1))
    information_bits = sum(
        n / count * math.log2(n * count / (sent[a] * got[b]))
        for (a, b), n in {p: pairs.count(p) for p in pairs}.items()
    )
    bias = (len(sent) - 1) * (len(got) - 1) / (2 * count * math.log(2))
    return max(0.0, information_bits - bias)


def passed(sandbox: Sandbox, channel: Channel, turn: int) -> tuple[object, object]:
    """What one notebook sent and the next one read."""
    value: object = (
        random.randrange(channel.values)
        if channel.values
        else [random.randrange(2) for _ in range(BITS)]
    )
    place = channel.place(turn)
    cells = [Cell("send", PREPARE + channel.source)]
    answer = sandbox.open(cells, LIMITS).answer("send", limits=LIMITS)
    for call in range(channel.calls):
        answer.call((max(0, value - call) if isinstance(value, int) else value, place))
    cells = [Cell("receive", PREPARE + channel.source)]
    return value, sandbox.open(cells, LIMITS).answer("receive", limits=LIMITS)(BITS, place)


def bits(sandbox: Sandbox, channel: Channel, rounds: int) -> str:
    """The bits that get through, in words."""
    readings = [
        passed(sandbox, channel, turn) for turn in range(rounds * (8 if channel.values else 1))
    ]
    if not channel.values:
        pairs = [pair for sent, got in readings for pair in zip(sent, _guessed(got), strict=True)]
        return f"{BITS * information(pairs):5.1f} of {BITS}"
    steps = [got for _, got in readings]
    if channel.source == DEATHS:  # counted on: what came since the notebook before tells
        steps = [b - a for a, b in zip([steps[0], *steps], steps, strict=False)]
        readings, steps = readings[1:], steps[1:]
    pairs = [(sent, step) for (sent, _), step in zip(readings, steps, strict=True)]
    return f"{information(_coarse(pairs, channel.values)):5.1f} of {math.log2(channel.values):.0f}"


def _guessed(times: list[float]) -> list[int]:
    """Bits by the cut that leaves the least spread in the two halves of the ranks' logarithms."""
    scale = [math.copysign(math.log1p(abs(value)), value) for value in times]
    ranked = sorted(scale)

    def spread(sample: list[float]) -> float:
        middle = sum(sample) / len(sample)
        return sum((value - middle) ** 2 for value in sample)

    cut = min(range(1, len(ranked)), key=lambda n: spread(ranked[:n]) + spread(ranked[n:]))
    return [int(value >= ranked[cut]) for value in scale]


def _coarse(pairs: list[tuple[int, int]], values: int) -> list[tuple[int, int]]:
    """Of many values the upper bits alone: few rounds tell no more."""
    step = max(1, values // 4)
    return [(sent // step, got // step if values > 4 else got) for sent, got in pairs]


def cold_file() -> str:
    """A large file that every sandbox can read."""
    root = Path(sysconfig.get_path("purelib"))
    return str(max(root.rglob("*.so*"), key=lambda path: path.stat().st_size))


def inside(path: str, backend: str) -> str:
    """Where a file of the packages' folder stands in a sandbox."""
    root = os.path.realpath(sysconfig.get_path("purelib"))
    return path.replace(root, "/opt/site/0") if backend == backends.BUBBLEWRAP else path


def channels(backend: str) -> list[Channel]:
    large = os.path.realpath(cold_file())

    def evicted(turn: int) -> str:
        with open(large, "rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return inside(large, backend)

    root = Path(os.path.realpath(sysconfig.get_path("purelib")))
    texts = sorted(str(path) for path in root.rglob("*.pyi"))

    def unread(turn: int) -> list[str]:
        """Files that were read before they were last changed: reading one changes its date."""
        chosen = texts[turn * BITS % len(texts) :][:BITS]
        for path in chosen:
            status = os.stat(path)
            os.utime(path, (status.st_mtime - 1, status.st_mtime))
        return [inside(path, backend) for path in chosen]

    missing = inside(str(root / f"missing-{random.random()}"), backend)
    return [
        Channel("pages of a file, by the time it takes to read them", PAGES, 0, evicted),
        Channel("names that are not there, by the time of asking", NAMES, 0,
                lambda turn: f"{missing}-{turn}"),
        Channel("dates of the last reading of files", READ, 0, unread),
        Channel("numbers of files in its folder", INODES, 256),
        Channel("size of its folder", SIZES, 128),
        Channel("numbers of what was asked of /proc, by its channel's", NUMBERS, 4),
        Channel("deaths of its process, by the process number", DEATHS, 4, calls=4),
        Channel("when the next one begins, by the clock", CLOCK, 256),
    ]  # fmt: skip


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    for backend in (backends.BUBBLEWRAP, backends.FALLBACK):
        try:
            with Sandbox(backend=backend, limits=LIMITS) as sandbox:
                print(f"{backend}: bits from one notebook to the next")
                for channel in channels(backend):
                    print(f"  {bits(sandbox, channel, rounds):>12}  {channel.name}", flush=True)
        except SandboxUnavailable as reason:
            print(f"{backend}: {reason}")


if __name__ == "__main__":
    main()
