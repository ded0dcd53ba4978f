"""What is stored comes back as it was, or not at all."""

import json
from types import GenericAlias
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.model import Attribution, DateMention, Passage, Quantity, Span
from lesart.core.records import plain, read

numbers = st.floats(allow_nan=False)
quantities = st.builds(Quantity, low=numbers, high=st.none() | numbers)
attributions = st.builds(Attribution, frames=st.just((Span(1, 4),)))
passages = st.builds(Passage, attribution=st.none() | attributions)


@settings(max_examples=40, deadline=None)
@given(st.one_of(*(st.lists(one, max_size=3) for one in (passages, quantities, st.builds(DateMention)))))
def test_a_record_survives_json(records):
    kind: Any = GenericAlias(tuple, (type(records[0]) if records else Passage, ...))
    assert read(kind, json.loads(json.dumps(plain(tuple(records))))) == tuple(records)


@pytest.mark.parametrize(
    "stored",
    [
        None,
        {},
        "Passage",
        [["a.0", "a", 0, 9]],
        [["a.0", "a", 0, "9", 0, None]],
        [["a.0", "a", 0, True, 0, None]],
        [["a.0", "a", 0, 9, 0, ["nobody", "", "own", "", "", False, False, []]]],
        [["a.0", "a", 0, 9, 0, None, "more"]],
    ],
)
def test_what_is_no_record_of_the_kind_is_refused(stored):
    with pytest.raises(ValueError):  # noqa: PT011 -- which words it says is nobody's business
        read(tuple[Passage, ...], stored)


def test_a_tuple_of_fixed_length_keeps_its_kinds():
    assert read(tuple[str, float], ["a", 1]) == ("a", 1.0)
    with pytest.raises(ValueError, match="items"):
        read(tuple[str, float], ["a"])


def test_what_no_json_value_stands_for_is_a_mistake_of_the_program():
    with pytest.raises(TypeError, match="no way to store"):
        read(set, [])
