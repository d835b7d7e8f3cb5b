"""One line that says how far a long job is, on stderr: rewritten in place on a terminal."""

from __future__ import annotations

import sys
import time


class ProgressLine:
    """Counts finished pieces; says rate and time left at most ten times a second.

    Where stderr is no terminal it writes a plain line every few seconds.
    """

    def __init__(self, total: int, what: str, stream=None):
        self.total, self.what = total, what
        self.stream = stream or sys.stderr
        self.live = self.stream.isatty()
        self.done = 0
        self.started = self.shown = time.monotonic()

    def step(self, count: int = 1) -> None:
        self.done += count
        now = time.monotonic()
        if self.done == self.total or now - self.shown > (0.1 if self.live else 5.0):
            self.shown = now
            self._write(self.text(now))

    def text(self, now: float) -> str:
        seconds = max(now - self.started, 1e-6)
        rate = self.done / seconds
        left = (self.total - self.done) / rate if rate else 0.0
        ending = f"in {lasting(seconds)}" if self.done == self.total else f"{lasting(left)} left"
        return f"{self.done} of {self.total} {self.what}, {rate:.1f} a second, {ending}"

    def _write(self, text: str) -> None:
        if self.live:
            self.stream.write(f"\r\x1b[K{text}" + ("\n" if self.done == self.total else ""))
        else:
            self.stream.write(text + "\n")
        self.stream.flush()

    def stop(self) -> None:
        """Ends a line that was left half way."""
        if self.live and self.done < self.total:
            self.stream.write("\n")


def lasting(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{seconds:.0f} s"
