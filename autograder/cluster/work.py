"""What a worker of a cluster does: a job in, an answer out, both as text (`messages`).

The sandbox lives and dies with the thread that made it, so every process has one thread of its
own for judging; one notebook at a time, whatever number of threads the worker was given.
"""

from __future__ import annotations

import json
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from autograder import exercises
from autograder.base.text import one_line
from autograder.cluster import messages
from autograder.course import sources
from autograder.grading import verdict_cache, verdict_json
from autograder.grading.judging import Judging


def work(text: str) -> str:
    """Judges one notebook in this process; called by the cluster. Answers, whatever happens."""
    return _thread().submit(_answer, text).result()


@cache
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix="judging")


def _answer(text: str) -> str:
    try:
        data = json.loads(text)
        problem = _problem(data)
        answer = {"problem": problem} if problem else _judged(data)
    except Exception as error:  # an exception would cross by pickle, if it could cross at all
        answer = {"problem": one_line(str(error) or type(error).__name__)}
    if "problem" in answer:
        answer["problem"] = f"worker on {socket.gethostname()}: {answer['problem']}"
    return json.dumps(answer)


def _judged(data: dict) -> dict:
    judging = _judging(data["unsafe"])
    notebook = messages.notebook(data)
    verdicts, faults = judging.verdicts(notebook, data["seeds"].__getitem__)
    return {
        "verdicts": verdict_json.plain(verdicts),
        "faults": [fault[-messages.LONGEST_TEXT :] for fault in faults],
        "sandbox": judging.describe(),
    }


@cache
def _judging(unsafe: bool) -> Judging:
    return Judging(unsafe)


def _problem(data: dict) -> str:
    """Why this process cannot do the job, or ""."""
    if data.get("format") != messages.FORMAT:
        return "another version of autograder is installed. Install the same, restart the worker"
    chapter = data["chapter"]
    if versions().get(chapter) != data["checks"]:
        return (
            f"its checks of {chapter} are not the same as here. "
            "Install the same course there and restart the worker"
        )
    if list(exercises.load(chapter)) != list(data["seeds"]):
        return f"its exercises of {chapter} are not the same as here. Restart the worker"
    return ""


@cache
def versions() -> dict[str, str]:
    """Versions of all chapters' checks as this process found them when it began.

    All at once and once: files that change later are not what has been imported.
    """
    return {chapter: verdict_cache.checks_version(chapter) for chapter in sources.chapters()}


versions()
