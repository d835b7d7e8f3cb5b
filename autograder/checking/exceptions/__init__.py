"""Says in plain words why a call stopped: what met what, and what to think about.

Rules look at the kind of exception and at the operands that `sandbox.operands` found, and at
Python's or numpy's own words only where these have the numbers: those words differ between
versions. The first rule that knows the case speaks; where none does, Python speaks for itself.
"""

from __future__ import annotations

from autograder.base.answers import Failure
from autograder.checking.exceptions import arrays, calls, entries, misused, operators
from autograder.checking.exceptions.stop import Rule, own_words, read

__all__ = ["category", "in_words", "own_words"]

RULES: tuple[Rule, ...] = (
    arrays.matrix_product,
    arrays.shapes,
    arrays.into_a_place,
    arrays.padding,
    arrays.tensordot,
    arrays.axis,
    arrays.reshape,
    arrays.split,
    arrays.truth,
    arrays.one_number,
    arrays.uneven,
    operators.booleans,
    operators.caret,
    entries.pair_index,
    entries.float_index,
    entries.unpack,
    operators.nothing,
    operators.text_and_number,
    operators.function_in_sum,
    operators.joined_unlike,
    operators.lists,
    operators.whole_numbers,
    operators.read_only,
    entries.out_of_range,
    entries.key,
    entries.attribute,
    calls.not_callable,
    calls.arguments,
    entries.not_a_container,
    calls.no_bound,
    calls.name,
    calls.zero,
    calls.too_large,
    calls.number_text,
    misused.type_for_a_size,
    misused.out_for_a_value,
    misused.outside_of_the_domain,
    misused.sizes_are_whole,
    misused.joined,
    misused.no_number_to_draw,
    misused.probabilities,
    misused.einsum,
    misused.where_of_two,
    misused.no_entries,
    misused.square,
    misused.module,
    misused.assertion,
)


def category(failure: Failure) -> str:
    """A name for why the call stopped: two answers that stopped alike have the same."""
    stop = read(failure)
    return next((rule.__name__ for rule in RULES if rule(stop)), failure.type)


def in_words(failure: Failure) -> str:
    """Why it stopped, and a question; "" where no rule knows it."""
    stop = read(failure)
    return next(filter(None, (rule(stop) for rule in RULES)), "")
