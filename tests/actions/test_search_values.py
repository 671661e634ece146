"""Values of fields as they are indexed."""

import pytest

from openupr.actions.search_values import field, with_values
from openupr.domain.search.lexing import Malformed
from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import And, Field, Not, Word

LISTED = {
    "theme": ("Right to food", "Right to food and water", "Education"),
    "symbol": ("A/HRC/59/15", "A/HRC/59/15/Add.1"),
}


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("state", "svn", ("SVN",)),
        ("state", "Slovenia", ("SVN",)),
        ("by", "Côte d'Ivoire", ("CIV",)),
        ("group", "GRULAC", ("Latin American and Caribbean",)),
        ("group", "asia", ("Asia-Pacific",)),
        ("bygroup", "Western European and other", ("Western European and other",)),
        ("cycle", "4", ("4",)),
        ("session", "1..3", ("1", "2", "3")),
        ("position", "Noted", ("noted",)),
        ("position", "not given", ("not_given",)),
        ("theme", "right to FOOD", ("Right to food",)),
        ("theme", "food", ("Right to food", "Right to food and water")),
        ("theme", "trees", ("trees",)),
        ("symbol", "a/hrc/59/15", ("A/HRC/59/15",)),
        ("symbol", "A/HRC/59", ("A/HRC/59",)),
        ("number", "140.7", ("140.7",)),
    ],
)
def test_a_value_is_read(name, value, found):
    assert field(name, [value], LISTED) == Field(name, found)


@pytest.mark.parametrize(
    ("query", "said", "place"),
    [
        ("trees state:Atlantis", "A State: its code (SVN) or its name was expected after “state:” at character 7", 7),
        ("position:accepted", "One of supported, noted, partially", 1),
        ("a NOT cycle:four", "A number, or a range such as 1..12 was expected after “cycle:” at character 7", 7),
        ("group:E", "A regional group", 1),
        ("kind:letter", "One of recommendation, pledge, paragraph", 1),
    ],
)
def test_a_value_that_is_none_is_told_with_its_place(query, said, place):
    with pytest.raises(Malformed) as failure:
        with_values(parse(query), query, LISTED)
    assert said in failure.value.said
    assert failure.value.place == place


def test_a_value_of_the_address_is_told_by_its_name():
    with pytest.raises(Malformed, match="in by="):
        field("by", ["Atlantis"], LISTED)


def test_words_stay_and_fields_are_read_wherever_they_stand():
    query = "trees NOT state:Slovenia,AUT"
    assert with_values(parse(query), query, {}) == And((Word("trees"), Not(Field("state", ("SVN", "AUT")))))
