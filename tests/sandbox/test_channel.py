"""Whatever bytes a process writes, the grader sees a loss with a cause and never a traceback.

Tests autograder/sandbox/decode.py and autograder/sandbox/failures.py.
"""

import contextlib
import json
import socket
import struct
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.sandbox.channel import Channel
from autograder.sandbox.decode import Decoder
from autograder.sandbox.failures import Lost
from autograder.sandbox.limits import Limits
from autograder.sandbox.protocol import ProtocolError, pack
from autograder.sandbox.session import read_failure

LIMITS = Limits(header=4096, result=4096, items=200, depth=6)
CAPS = LIMITS.of_messages()


def received(raw, limits=LIMITS):
    """What the grader makes of `raw`, which is all that the process ever wrote."""
    ours, theirs = socket.socketpair()
    with ours, theirs, ThreadPoolExecutor(1) as writer:
        written = writer.submit(write, theirs, raw)
        try:
            return Channel(ours, limits).receive(time.monotonic() + 5)
        finally:
            ours.close()
            written.result()


def write(stream, raw):
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        stream.sendall(raw)
        stream.shutdown(socket.SHUT_WR)


def frame(header, *blobs):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack(">I", len(text)) + text + b"".join(blobs)


def decoded(node, blobs):
    decoder = Decoder([bytearray(blob) for blob in blobs], CAPS)
    value = decoder.decode(node)
    decoder.finish()
    return value


@given(st.binary(max_size=200))
def test_random_bytes_are_a_loss(raw):
    with pytest.raises(Lost):
        received(raw)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
tags = ["tuple", "dict", "int", "complex", "bytes", "array", "shape", "scalar", "function",
        "object", "type", "exported", "generator", "float64", "bool", "0x1"]  # fmt: skip
tagged = st.recursive(
    st.none() | st.integers(-2, 40) | st.sampled_from(tags) | st.floats() | st.just(2**70),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(tags), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from(["kind", "blobs", "id"]), json_values), st.binary())
def test_random_headers_are_a_message_or_a_loss(header, rest):
    try:
        message, blobs = received(frame(header, rest))
    except Lost:
        return
    assert type(message["kind"]) is str
    assert all(type(blob) is bytearray for blob in blobs)


@given(tagged, st.lists(st.binary(max_size=40), max_size=3))
def test_random_values_decode_to_plain_data_or_are_denied(node, blobs):
    try:
        value = decoded(node, blobs)
    except ProtocolError:
        return
    kinds = (type(None), bool, int, float, complex, str, bytes, list, tuple, dict)
    assert isinstance(value, np.ndarray | np.generic) or type(value) in kinds


@given(json_values)
def test_random_failures_are_denied_or_plain(node):
    try:
        failure = read_failure(node, LIMITS)
    except Lost:
        return
    assert failure is None or type(failure.message) is str


@pytest.mark.parametrize(
    ("raw", "cause"),
    [
        (b"", "closed"),
        (b"\x00\x00", "closed"),
        (struct.pack(">I", 2**31), "limit"),
        (struct.pack(">I", 100) + b"{", "closed"),
        (frame(b"not json"), "crash"),
        (frame(b"\xff\xfe"), "crash"),
        (frame(b"[1]"), "crash"),
        (frame({"kind": "outcome"}), "crash"),
        (frame({"kind": 3, "blobs": []}), "crash"),
        (frame({"kind": "x", "blobs": [-1]}), "crash"),
        (frame({"kind": "x", "blobs": [True]}), "crash"),
        (frame({"kind": "x", "blobs": [1.0]}), "crash"),
        (frame({"kind": "x", "blobs": [10**12]}), "limit"),
        (frame({"kind": "x", "blobs": [1024] * 5}), "limit"),
        (frame(b'{"kind": "x", "blobs": [' + b"9" * 2000 + b"]}"), "limit"),
        (frame({"kind": "x", "blobs": [8]}, b"1234"), "closed"),
        (frame(b'{"kind": "x", "blobs": [], "v": ' + b"[" * 500 + b"]" * 500 + b"}"), "limit"),
        (frame(b'{"kind": "x", "blobs": [], "v": ' + b"1" * 4000 + b"000}"), "crash or fine"),
    ],
)
def test_each_kind_of_broken_frame_has_its_cause(raw, cause):
    if cause == "crash or fine":
        received(raw)
        return
    with pytest.raises(Lost) as caught:
        received(raw)
    assert caught.value.cause == cause


def test_a_process_that_sends_too_much_in_all_is_lost():
    limits = Limits(traffic=5000)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(frame({"kind": "x", "blobs": [1000]}, bytes(1000)) * 5)
        channel = Channel(ours, limits)
        for _ in range(4):
            channel.receive(time.monotonic() + 5)
        with pytest.raises(Lost) as caught:
            channel.receive(time.monotonic() + 5)
    assert caught.value.cause == "limit"


def test_brackets_within_a_text_are_no_nesting():
    message, _ = received(frame({"kind": "x", "blobs": [], "v": '["' + "[{" * 300}))
    assert message["v"].endswith("[{")


def test_lengths_with_more_digits_than_python_prints_are_a_loss():
    with pytest.raises(Lost) as caught:
        received(frame(b'{"kind": "x", "blobs": [%b, %b]}' % ((b"9" * 4300,) * 2)), Limits())
    assert caught.value.cause == "limit"


def test_a_text_that_never_ends_is_read_once():
    """Two million of them took hours, with a pattern that began anew at every quote."""
    raw = frame(b"[" * 200 + b'"' + b'\\"' * 10**6)
    with pytest.raises(Lost) as caught:
        received(raw, Limits(header=2**22))
    assert caught.value.cause == "limit"


@pytest.mark.parametrize(
    ("node", "blobs", "kind"),
    [
        ({"array": "float64", "shape": [3]}, [b"12345678"], "crash"),
        ({"array": "object", "shape": [1]}, [b"12345678"], "crash"),
        ({"array": "float64", "shape": [0, 2**40]}, [b""], "limit"),
        ({"array": "float64", "shape": [2**60, 2**60]}, [b"12345678"], "limit"),
        ({"array": "float64", "shape": [-1]}, [b""], "crash"),
        ({"array": "float64", "shape": [1] * 40}, [b"12345678"], "crash"),
        ({"array": "float64", "shape": [1]}, [], "crash"),
        ({"shape": [1], "array": "float64"}, [b"12345678"], "crash"),
        ({"scalar": "float64"}, [b"1234"], "crash"),
        ({"dict": [[[], 1]]}, [], "crash"),
        ({"dict": [[1]]}, [], "crash"),
        ({"dict": [[1, 2]] * 5000}, [], "limit"),
        ({"int": "0x" + "f" * 5000}, [], "crash"),
        ({"int": "__import__"}, [], "crash"),
        ({"complex": ["nan", 1.0]}, [], "crash"),
        ({"bytes": 5}, [b"1234"], "crash"),
        ({"function": 0}, [], "crash"),
        ({"exported": 0}, [], "crash"),
        ({"generator": [1, 1, 0, 0]}, [], "crash"),
        ({"finish": 1}, [], "crash"),
        ({"list": [1]}, [], "crash"),
        ({}, [], "crash"),
        (2**64, [], "crash"),
        (None, [b"left over"], "crash"),
        ([0] * 500, [], "limit"),
        ([[[[[[[[1]]]]]]]], [], "limit"),
        (["x" * 1000] + [1] * 50, [], "limit"),
        ([{"bytes": 1000}] + [""] * 50, [bytes(1000)], "limit"),
        ([{"array": "bool", "shape": [1100]}, {"complex": [0.0, 1.0]}], [bytes(1100)], "limit"),
    ],
)
def test_each_kind_of_broken_value_is_denied(node, blobs, kind):
    with pytest.raises(ProtocolError) as caught:
        decoded(node, blobs)
    assert caught.value.kind == kind


def test_bytes_of_a_bool_array_become_true_or_false():
    value = Decoder([bytearray(b"\x00\x02\xff")], CAPS).decode({"array": "bool", "shape": [3]})
    assert value.view(np.uint8).tolist() == [0, 1, 1]


def test_a_process_that_writes_nothing_is_lost_on_time():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        started = time.monotonic()
        with pytest.raises(Lost) as caught:
            Channel(ours, LIMITS).receive(started + 0.05)
    assert caught.value.cause == "timeout"
    assert time.monotonic() - started < 1


def test_a_process_that_drips_bytes_is_lost_on_time():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"\x00")
        with pytest.raises(Lost) as caught:
            Channel(ours, LIMITS).receive(time.monotonic() + 0.05)
    assert caught.value.cause == "timeout"


def test_a_process_that_reads_nothing_is_lost_on_time():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        channel = Channel(ours, Limits())
        with pytest.raises(Lost) as caught:
            channel.send({"kind": "x"}, [bytes(2**24)], time.monotonic() + 0.05)
    assert caught.value.cause == "timeout"


def test_a_frame_that_the_other_side_would_refuse_is_not_sent():
    with pytest.raises(ProtocolError):
        pack({"kind": "x"}, [bytes(5000)], CAPS)
