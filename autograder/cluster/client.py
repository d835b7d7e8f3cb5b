"""Grades on a Dask cluster: jobs out, answers in, everything is written here.

    with opened("tls://scheduler:8786", Tls(ca, cert, key)) as cluster:
        for record in cluster.graded(submissions, settings): ...

Workers need the same course installed and a sandbox that works; they need no file, secret or
database of the grader. A worker that is lost costs nothing: the scheduler gives its notebooks
to others. Notebooks that were under way in the loss of several workers are tried once more,
one at a time; what loses them again is noted as a fault.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError

from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.cluster import messages, work
from autograder.cluster.messages import ClusterUnavailable
from autograder.cluster.tls import Tls
from autograder.grading import marking, worker
from autograder.grading.records import Record
from autograder.grading.settings import Settings
from autograder.intake import Intake
from autograder.intake.submissions import Submission

try:
    import distributed
    from distributed.scheduler import KilledWorker
except ImportError as missing:
    raise ImportError(
        "grading on a cluster needs: pip install 'nnlab-course[cluster]'"
    ) from missing

ANSWERING = 15  # seconds for a scheduler to answer
ARRIVING = 60  # seconds without any worker before we give up
SILENT = 3600  # seconds without a result of any worker, several times what a notebook may take
TICK = 5.0  # seconds between two looks at who is there
AHEAD = 3  # notebooks under way per worker: one at work, others ready


@contextlib.contextmanager
def opened(address: str, tls: Tls) -> Iterator[Cluster]:
    """A cluster at `address` that has answered and has a worker. Raises ClusterUnavailable."""
    _hush()
    security = tls.security(address)
    try:
        client = distributed.Client(address, timeout=ANSWERING, security=security)
    except Exception as error:  # names that cannot be found, no answer, foreign certificates
        raise ClusterUnavailable(f"no scheduler answers at {address} ({_why(error)})") from None
    try:
        cluster = Cluster(client, address)
        cluster.wait_for_workers()
        yield cluster
    finally:
        with contextlib.suppress(Exception):
            client.close(timeout=TICK)


class Cluster:
    """A client of a scheduler. sandboxes: what the workers said stood around learners' code."""

    def __init__(self, client: distributed.Client, address: str):
        self.client, self.address = client, address
        self.sandboxes: set[str] = set()
        self.workers = 0
        self._run = uuid.uuid4().hex
        self._count = itertools.count()
        self._under_way: dict[distributed.Future, tuple[Submission, Intake]] = {}
        self._lost: list[tuple[Submission, Intake]] = []

    def wait_for_workers(self) -> None:
        try:
            self.client.wait_for_workers(1, timeout=ARRIVING)
        except TimeoutError:
            raise ClusterUnavailable(
                f"the scheduler at {self.address} has no workers after {ARRIVING} s; start some"
            ) from None
        except Exception as error:
            raise self._gone(error) from None
        self.workers = len(self.client.scheduler_info()["workers"])

    def graded(self, submissions: Sequence[Submission], settings: Settings) -> Iterator[Record]:
        """Records of all submissions, as they get done."""
        local = worker.Worker(settings)  # reads and writes; its sandbox is never opened
        try:
            for submission in submissions:
                submitted = local.taken_in(submission)
                if isinstance(submitted, Rejection):
                    yield local.rejected(submission, submitted)
                elif (cached := local.cache.whole(submission, submitted.digest)) is not None:
                    yield local.finished(submission, submitted, cached, reused=True)
                else:
                    self._send(local, submission, submitted)
                while len(self._under_way) >= AHEAD * max(1, self.workers):
                    yield from self._received(local)
            while self._under_way:
                yield from self._received(local)
            for submission, submitted in self._lost:
                yield from self._alone(local, submission, submitted)
        finally:
            self._drop()

    def _send(self, local: worker.Worker, submission: Submission, submitted: Intake) -> None:
        text = messages.job(submitted, local.seed_of(submission), local.settings.unsafe)
        key = f"autograder-{self._run}-{next(self._count)}"
        try:
            future = self.client.submit(work.work, text, key=key, pure=False)
        except Exception as error:
            raise self._gone(error) from None
        self._under_way[future] = submission, submitted

    def _received(self, local: worker.Worker) -> Iterator[Record]:
        """Records of what is done next; what was lost with its workers is set aside."""
        for future in self._done():
            submission, submitted = self._under_way.pop(future)
            try:
                answer = self._answer(future, submitted.chapter)
            except TimeoutError:  # its worker was lost before we had it, another one begins anew
                self._under_way[future] = submission, submitted
                self.wait_for_workers()
            except KilledWorker:
                self._lost.append((submission, submitted))
            except messages.Malformed as problem:
                yield _fault(
                    local, submission, submitted, f"a worker's answer is malformed: {problem}"
                )
            else:
                yield local.finished(submission, submitted, answer.verdicts, answer.faults)

    def _alone(
        self, local: worker.Worker, submission: Submission, submitted: Intake
    ) -> Iterator[Record]:
        """Once more, with nothing beside it that could be to blame."""
        self._lost = []
        self._send(local, submission, submitted)
        while self._under_way:
            yield from self._received(local)
        if self._lost:
            yield _fault(
                local, submission, submitted, "the workers that graded this submission ended"
            )

    def _done(self) -> set[distributed.Future]:
        """Futures that are done; waits for one, and gives up when no worker is left, or those
        that are there only say that they are at work.
        """
        until = time.monotonic() + SILENT
        while time.monotonic() < until:
            try:
                return distributed.wait(
                    list(self._under_way), timeout=TICK, return_when="FIRST_COMPLETED"
                ).done
            except TimeoutError:
                self.wait_for_workers()
            except CancelledError as error:
                raise self._gone(error) from None
        raise ClusterUnavailable(
            f"no worker of {self.address} has finished a notebook in {SILENT / 60:g} minutes; look "
            "whether one hangs. What is graded is kept: the same command goes on from here"
        )

    def _answer(self, future: distributed.Future, chapter: str) -> messages.Answer:
        try:
            text = future.result(timeout=TICK)
        except (KilledWorker, TimeoutError):
            raise
        except (CancelledError, OSError) as error:
            raise self._gone(error) from None
        except Exception as error:  # whatever a worker fails with, a missing course for one
            raise ClusterUnavailable(
                f"a worker of {self.address} cannot grade ({_why(error)}); is the course "
                "installed there?"
            ) from None
        answer = messages.answer(text, chapter)
        if answer.problem:
            raise ClusterUnavailable(one_line(answer.problem))
        self.sandboxes.add(answer.sandbox)
        return answer

    def _gone(self, error: BaseException) -> ClusterUnavailable:
        return ClusterUnavailable(
            f"the scheduler at {self.address} is gone ({_why(error)}). What is graded is kept: "
            "the same command goes on from here"
        )

    def _drop(self) -> None:
        """Nothing of ours is left to do on the cluster."""
        futures, self._under_way = list(self._under_way), {}
        if futures:
            with contextlib.suppress(Exception):
                self.client.cancel(futures, asynchronous=False, force=True)


def _fault(local: worker.Worker, submission: Submission, submitted: Intake, why: str) -> Record:
    return local.finished(
        submission, submitted, marking.faults_for(submitted.chapter), [one_line(why)]
    )


def _why(error: BaseException) -> str:
    return one_line(f"{type(error).__name__}: {error}".rstrip(": "), 200)


def _hush() -> None:
    """What goes wrong is told by us, in one line."""
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] in ("distributed", "tornado", "asyncio"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
