"""What a notebook says where a cell uses an exercise that is open, or what an answer gave it.

Such a cell stops with an error. IPython hands it to `_explain`.
"""

from __future__ import annotations

import traceback
from functools import partial
from types import TracebackType

from autograder.base.answers import Failure, FailureKind
from autograder.checking.feedback import said_html
from autograder.exercises import find
from autograder.notebook import learner
from autograder.notebook.definitions import track
from autograder.notebook.lookup import NotThereYet, shell
from autograder.notebook.stopped import in_a_demo, in_plain_words
from nnlab.demos import questions


def explain_open_exercises() -> None:
    """In a notebook, using an exercise that is not defined or not written yet says so kindly, and
    so does a cell that shows what an answer does and cannot; and what cells define is remembered
    from here on.
    """
    notebook_shell = shell()
    if notebook_shell is not None:
        notebook_shell.set_custom_exc((Exception,), _explain)
        questions.in_words = partial(in_a_demo, notebook_shell, track(notebook_shell))


def _unwritten(trace: TracebackType) -> tuple[str, Failure]:
    """The exercise that NotImplementedError comes from, and whether all of it or one method."""
    *_, (frame, _) = traceback.walk_tb(trace)
    name, _, method = frame.f_code.co_qualname.partition(".")
    if method.isidentifier():
        return name, Failure(FailureKind.UNWRITTEN, type=method)
    return frame.f_code.co_name, Failure(FailureKind.NOT_ATTEMPTED)


def _explain(where, kind, error, trace, tb_offset=None):
    """IPython's handler: one line for an open exercise, plain words for an answer that stops a cell
    which shows what it does, the usual traceback for all else."""
    line, why = _open_exercise(error, trace), ""
    if not line and not isinstance(error, NotThereYet):
        line, why = in_plain_words(where, track(where), error, trace)
    if not line:
        where.showtraceback((kind, error, trace), tb_offset=tb_offset)
        return None
    where._get_exc_info((kind, error, trace))  # for %tb
    if why:
        learner.show(said_html(why), why)
    shown = NotThereYet(line)._render_traceback_()
    where._showtraceback(NotThereYet, NotThereYet(line), shown)
    return shown


def _open_exercise(error: BaseException, trace: TracebackType) -> str:
    """What is said of an exercise that is not defined or not written yet; "" where none is met."""
    if isinstance(error, NameError):
        name, failure = error.name or "", Failure(FailureKind.UNDEFINED)
    elif isinstance(error, NotImplementedError):
        name, failure = _unwritten(trace)
    else:
        return ""
    exercise = find(name) if name else None
    if exercise is None:
        return ""
    from autograder.notebook import verdicts

    verdict = verdicts.not_usable(exercise, failure)
    return " ".join(filter(None, (verdict.message, verdict.note)))
