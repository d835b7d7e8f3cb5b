"""The grader's side of the protocol, fuzzed: by shape, by coverage, and with what was found.

Tests autograder/sandbox/channel.py, autograder/sandbox/decode.py and
autograder/sandbox/conversation.py.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sandbox import fuzz_seeds, fuzzing

RUNS = 6000
ROOT = Path(__file__).parents[2]
FOUND = {
    "a text that never ends": b"\x00\x01" + b"[" * 200 + b'"' + b'\\"' * 25_000,
    "lengths of too many digits": b"\x80\x01{\"blobs\":[%b,%b]}" % ((b"9" * 4300,) * 2),
    "a name that is half a character": b'\x02\x01{"kind":"callback","id":1,"function":0,'
    b'"args":[],"named":{"\\ud800":1}}',
    "a long text among many short ones": b'\x02\x01{"kind":"outcome","id":1,"value":["'
    + b"x" * 2000 + b'"' + b',""' * 190 + b'],"failure":null,"after":["","",""],"warned":[]}',
}  # fmt: skip


@pytest.mark.parametrize("data", FOUND.values(), ids=FOUND)
def test_what_was_found_once_stays_found(data):
    fuzzing.play(data)


def test_every_seed_is_a_message_or_a_loss():
    for seed in fuzz_seeds.seeds():
        fuzzing.play(seed)


@given(st.sampled_from(fuzz_seeds.seeds()), st.data())
def test_a_seed_with_a_part_replaced_is_a_message_or_a_loss(seed, data):
    start = data.draw(st.integers(0, len(seed)))
    stop = data.draw(st.integers(start, min(len(seed), start + 20)))
    fuzzing.play(seed[:start] + data.draw(st.binary(max_size=20)) + seed[stop:])


kinds = st.sampled_from(["cell", "outcome", "callback", "run", "call", "returned", ""])
numbers = st.integers(-1, 3) | st.sampled_from([2**31, 2**63, 2**64])
nodes = st.recursive(
    st.none() | st.booleans() | numbers | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.fixed_dictionaries({"object": numbers, "type": st.text(max_size=3)})
        | st.dictionaries(st.sampled_from(["tuple", "dict", "function", "exported"]), inner)
    ),
    max_leaves=6,
)
messages = st.fixed_dictionaries(
    {"kind": kinds, "id": st.sampled_from([1, 2, 3])},
    optional={
        "value": nodes,
        "failure": st.none() | nodes | st.just(fuzz_seeds.FAILURE),
        "after": st.just(["", "", ""]) | st.lists(st.text(max_size=3) | numbers, max_size=3),
        "warned": st.lists(st.text(max_size=3), max_size=9),
        "function": numbers,
        "args": st.lists(nodes, max_size=3),
        "named": st.dictionaries(st.text(max_size=2), nodes, max_size=2),
        "index": numbers,
    },
)


@settings(max_examples=200)
@given(st.lists(messages, max_size=5), st.sampled_from([0, 1, 2, 0x81, 0x82]), st.booleans())
def test_any_conversation_ends_in_outcomes(said, target, objects):
    lines = b"\n".join(map(fuzz_seeds.line, said))
    fuzzing.play(bytes([target, 3 if objects else 1]) + lines)


def test_a_fuzzer_led_by_coverage_finds_nothing(tmp_path):
    """In a process of its own; `tests.sandbox.fuzz` tells how to let it run longer."""
    command = [sys.executable, "-m", "tests.sandbox.fuzz", f"-runs={RUNS}", "-seed=1"]
    command += [f"-artifact_prefix={tmp_path}/", "-timeout=20"]
    ran = subprocess.run(
        [*command, str(tmp_path / "corpus")],
        cwd=ROOT,
        env={**os.environ, "PYTHONWARNINGS": "default"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert f"Done {RUNS} runs" in ran.stderr
    covered = [int(number) for number in re.findall(r" cov: (\d+) ", ran.stderr)]
    assert covered[-1] > 200, "the code under test was not instrumented"
