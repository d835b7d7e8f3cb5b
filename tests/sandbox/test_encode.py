"""What is sent arrives as the same plain data, and nothing else can be sent.

Tests autograder/sandbox/decode.py.
"""

import enum
import json
import math
from collections import OrderedDict, namedtuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.sandbox.decode import Decoder
from autograder.sandbox.encode import Encoder, Unsendable
from autograder.sandbox.limits import Limits
from autograder.sandbox.protocol import DTYPES, ProtocolError, pack

CAPS = Limits(items=2000, depth=12, result=2**20).of_messages()


def across(value):
    encoder = Encoder(CAPS)
    node = json.loads(json.dumps(encoder.encode(value)))
    decoder = Decoder([bytearray(blob) for blob in encoder.blobs], CAPS)
    arrived = decoder.decode(node)
    decoder.finish()
    return arrived


def alike(a, b):
    if type(a) is not type(b):
        return False
    if isinstance(a, np.ndarray):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(alike, a, b))
    if isinstance(a, dict):
        return alike(list(a.items()), list(b.items()))
    if isinstance(a, (float, complex)):
        return repr(a) == repr(b)
    return a == b


arrays = hnp.arrays(
    st.sampled_from(DTYPES),
    hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
    elements=None,
)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
integers = st.integers(-(2**200), 2**200)
leaves = st.none() | st.booleans() | integers | st.floats() | words | st.binary() | arrays
keys = st.none() | st.booleans() | integers | st.floats(allow_nan=False) | words | st.binary()
plain = st.recursive(
    leaves | st.complex_numbers(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(keys, inner, max_size=4)
    ),
    max_leaves=12,
)


@given(plain)
def test_plain_data_arrives_as_it_was_sent(value):
    assert alike(across(value), value)


@pytest.mark.parametrize("name", DTYPES)
def test_numpy_scalars_keep_their_type(name):
    value = np.dtype(name).type(1)
    assert type(across(value)) is type(value)
    assert across(value) == value


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6.0).reshape(2, 3).T,
        np.arange(12)[::-3],
        np.arange(4, dtype=">f8"),
        np.float32(2) * np.ones((2, 0, 3), np.float32),
        np.array(5),
        np.broadcast_to(np.float64(3), (4, 2)),
    ],
)
def test_any_layout_of_an_array_arrives_with_its_values_and_shape(array):
    arrived = across(array)
    assert arrived.shape == array.shape
    assert arrived.dtype == array.dtype.newbyteorder("=")
    assert np.array_equal(arrived, array)
    assert arrived.flags.writeable or arrived.size == 0


class Meters(float):
    def __float__(self):
        return 0.0

    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


class Shape(enum.IntEnum):
    ROUND = 3


class Fancy(np.ndarray):
    def __eq__(self, other):
        return True

    __hash__ = None


Point = namedtuple("Point", "x y")


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Meters(2.5), 2.5),
        (Shape.ROUND, 3),
        (Point(1, 2.0), (1, 2.0)),
        (OrderedDict(a=1), {"a": 1}),
        (np.str_("word"), "word"),
        (np.arange(3).view(Fancy), np.arange(3)),
        (np.ma.array([1.0, 2.0], mask=[True, False]), np.array([1.0, 2.0])),
    ],
)
def test_subclasses_arrive_as_their_plain_base(value, plain):
    assert alike(across(value), plain)


class Liar:
    __class__ = float  # type: ignore[assignment]

    def __float__(self):
        return 1.0

    def __array__(self, dtype=None, copy=None):
        return np.ones(3)

    def __eq__(self, other):
        return True

    __hash__ = None


@pytest.mark.parametrize(
    "value",
    [
        {1, 2},
        object(),
        pytest.param(Liar(), id="an object that claims to be a float"),
        (i for i in range(3)),
        np.array([1, "x"], object),
        np.array(["text"]),
        np.datetime64("2020-01-01"),
        np.zeros(2, "f8,i4"),
        np.longdouble(1),
        range(3),
        [1, {2: {3}}],
        math,
    ],
)
def test_what_is_no_plain_data_is_not_sent(value):
    with pytest.raises(Unsendable):
        across(value)


def test_the_name_of_an_unsendable_type_is_told():
    with pytest.raises(Unsendable, match=r"^array of object$"):
        across(np.array([None]))
    with pytest.raises(Unsendable, match=r"^Liar$"):
        across([Liar()])


def test_nesting_beyond_the_cap_is_denied_even_when_it_is_endless():
    endless = []
    endless.append(endless)
    with pytest.raises(ProtocolError) as caught:
        across(endless)
    assert caught.value.kind == "limit"


@pytest.mark.parametrize(
    "value",
    [
        list(range(5000)),
        np.zeros(2**20),
        [b"x" * 2**19] * 3,
        dict.fromkeys(range(5000)),
        pytest.param(1 << 10**6, id="a huge integer"),
        [[0] * 100] * 100,
    ],
)
def test_too_much_is_denied_before_it_is_sent(value):
    encoder = Encoder(CAPS)
    with pytest.raises(ProtocolError) as caught:
        pack({"kind": "outcome", "value": encoder.encode(value)}, encoder.blobs, CAPS)
    assert caught.value.kind == "limit"


def test_lone_surrogates_become_question_marks():
    assert across("a\ud800b") == "a?b"
