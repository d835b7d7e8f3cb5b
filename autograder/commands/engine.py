"""Which machines grade: the cores of this one, or the workers of a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.base.cores import cores
from autograder.cluster.messages import ClusterUnavailable
from autograder.cluster.tls import Tls
from autograder.grading import pool
from autograder.grading.records import Record
from autograder.grading.settings import Settings
from autograder.intake.submissions import Submission


def arguments(parser) -> None:
    parser.add_argument("--workers", type=int, metavar="N", help="default: all cores")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="grade on this Dask cluster")
    for name, what in (("ca", "authority's certificate"), ("cert", "certificate"), ("key", "key")):
        parser.add_argument(f"--tls-{name}", type=Path, metavar="FILE", help=f"{what}, for tls://")


@dataclass
class Engine:
    """Grades submissions as asked.

    sandboxes: what stood around learners' code on other machines, in their workers' words.
    """

    workers: int | None = None
    scheduler: str | None = None
    tls: Tls = field(default_factory=Tls)
    sandboxes: set[str] = field(default_factory=set)

    def graded(self, todo: Sequence[Submission], settings: Settings) -> Iterator[Record]:
        """Records as they get done. Raises SandboxUnavailable or ClusterUnavailable."""
        if self.scheduler is None:
            if self.tls != Tls():
                raise ClusterUnavailable("certificates are for a cluster: name its --scheduler")
            workers = self.workers or len(cores())
            yield from pool.graded(todo, settings, max(1, workers))
            return
        try:
            from autograder.cluster import client
        except ImportError as missing:
            raise ClusterUnavailable(str(missing)) from None
        with client.opened(self.scheduler, self.tls) as opened:
            self.sandboxes = opened.sandboxes
            yield from opened.graded(todo, settings)
