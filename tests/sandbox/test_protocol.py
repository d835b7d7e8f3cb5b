"""docs/protocol.md and the module say the same, and the examples there do what is said.

Tests autograder/sandbox/limits.py.
"""

import contextlib
import json
import re
import struct
import time
from pathlib import Path

import numpy as np
import pytest

from autograder.sandbox import calls, decode, encode, protocol
from autograder.sandbox.channel import Channel
from autograder.sandbox.decode import Decoder
from autograder.sandbox.encode import Encoder
from autograder.sandbox.limits import GIVEN, Limits
from autograder.sandbox.protocol import pack
from autograder.sandbox.session import Cell, Session
from tests.sandbox.fuzzing import Written, written

PAGE = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text(encoding="utf-8")
CAPS = Limits().of_messages()
RAN = '{"kind":"cell","index":0,"failure":null,"defines":[],"blobs":[]}'
RIGHT = '{"kind":"outcome","id":1,"value":%s,"failure":null,"after":[""],"warned":[],"blobs":[]}'


def rows(head: str) -> list[list[str]]:
    """Cells of the tables whose head begins so, without the two first lines."""
    table_rows = []
    for table in re.findall(rf"^\| {re.escape(head)}.*\n\|-.*\n((?:\|.*\n)+)", PAGE, re.MULTILINE):
        table_rows += [
            [c.strip() for c in line.strip()[1:-1].split("|")] for line in table.splitlines()
        ]
    assert table_rows, head
    return table_rows


def words(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def section(start: str, stop: str) -> list[str]:
    """Words in code between two phrases."""
    return words(PAGE[PAGE.index(start) : PAGE.index(stop, PAGE.index(start))])


def block(kind: str) -> str:
    return re.search(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL).group(1)


def test_messages_and_their_fields_are_those_of_the_module():
    documented = {words(kind)[0]: set(words(fields)) for kind, fields, _ in rows("kind | fields")}
    assert documented == protocol.FIELDS


def test_operations_are_those_of_the_module_and_of_the_process():
    documented = section("`call` calls the notebook's", "which adds the second")
    assert [op for op in documented if op not in ("call", "name", "get", "set")] == list(
        protocol.OPS
    )
    assert set(protocol.OPS) == set(calls.OPERATORS)


def test_failures_and_dtypes_are_those_of_the_module():
    assert tuple(section("its kind is one of", "The kinds")) == protocol.FAILURES
    assert set(section("or an object of\n", "its kind")) == protocol.FAILURE
    assert tuple(section("The dtypes:", "Blobs are taken")) == protocol.DTYPES


def test_values_are_those_that_the_decoder_reads():
    documented = [words(keys) for keys, _, _ in rows("keys | value")]
    assert {keys[0]: set(keys) for keys in documented} == decode._TAGS


def test_caps_are_those_of_the_limits_and_the_modules():
    limits = {words(name)[0]: int(default) for name, default, _ in rows("name | default")}
    assert limits == {name: getattr(Limits(), name) for name in limits}
    assert limits.keys() == CAPS.keys() | {"traffic"}
    given = {words(name)[0]: int(value) for name, value, _ in rows("name | given")}
    assert given == GIVEN
    for name, value, _ in rows("name | value"):
        owner = next(m for m in (protocol, decode, encode) if hasattr(m, words(name)[0]))
        assert getattr(owner, words(name)[0]) == int(value), name


def test_the_example_in_bytes_is_what_crosses():
    raw = bytes.fromhex(block("hex"))
    with written(raw) as ours:
        message, blobs = Channel(ours, Limits()).receive(time.monotonic() + 5)
    shown = json.loads(block("json"))
    assert message | {"blobs": [len(blob) for blob in blobs]} == shown
    value = Decoder(blobs, CAPS).decode(message["value"])
    assert value.dtype == np.float16
    assert value.tolist() == [[1, 0]]
    encoder = Encoder(CAPS)
    assert pack({**message, "value": encoder.encode(value)}, encoder.blobs, CAPS) == raw


def said(*headers: str) -> bytes:
    return b"".join(struct.pack(">I", len(text)) + text.encode() for text in headers)


def outcome(raw: bytes):
    """What an exercise gets whose process ran its one cell and then wrote `raw`."""
    with contextlib.ExitStack() as stack:
        session = Session(Written(stack, said(RAN) + raw), [Cell("f", "")], Limits())
        causes = []
        lose = session.lose
        session.lose = lambda loss: causes.append(loss.cause) or lose(loss)
        failure = session.answer("f").call((1,)).failure
        session.close()
    return causes, failure


@pytest.mark.parametrize(("what", "example", "cause"), rows("frame | example"))
def test_a_frame_that_is_garbage_becomes_what_is_said(what, example, cause):
    causes, failure = outcome(said(words(example)[0]))
    assert causes == [cause]
    assert failure.kind == ("crash" if cause == "closed" else cause)


@pytest.mark.parametrize(("what", "example", "cause"), rows("value | example"))
def test_a_value_that_is_garbage_becomes_what_is_said(what, example, cause):
    causes, failure = outcome(said(RIGHT % words(example)[0]))
    assert causes == [failure.kind] == [cause]


def test_the_outcome_around_those_values_is_right():
    causes, failure = outcome(said(RIGHT % "1"))
    assert (causes, failure) == ([], None)


def test_real_messages_have_the_fields_that_are_told(sandbox, monkeypatch):
    seen = {}

    def note(message):
        seen.setdefault(message["kind"], set()).update(message.keys() - {"kind", "blobs"})
        return message

    send, receive = Channel.send, Channel.receive
    monkeypatch.setattr(Channel, "send", lambda self, m, *more: send(self, note(m), *more))

    def received(self, deadline):
        message, blobs = receive(self, deadline)
        return note(message), blobs

    monkeypatch.setattr(Channel, "receive", received)
    session = sandbox.open([Cell("f", "def f(g, x):\n    return g(x)")])
    answer = session.answer("f")
    assert answer(lambda x: x + 1, 2) == 3
    assert answer.call((lambda x: 1 / x, 0)).failure.type == "ZeroDivisionError"
    assert seen == protocol.FIELDS
    session.close()
