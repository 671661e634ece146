"""Values as numbers in columns, and back."""

from collections import Counter
from itertools import combinations

from openupr.domain.search.fields import COUNTED
from openupr.store.search.columns import MORE, PLACES, SINGLE, TOGETHER, Counting, Numbering
from openupr.store.search.engine import ranked

RECORDS = [
    {"state": ("SVN",), "group": ("WEOG",), "by": ("NOR", "FRA"), "bygroup": ("WEOG",), "theme": ("A", "B")},
    {"state": ("SVN",), "group": ("WEOG",), "by": ("FRA",), "bygroup": ("WEOG", "African"), "position": ("noted",)},
    {"state": ("AUT",), "by": ("FRA", "FRA"), "bygroup": ("African", "WEOG"), "symbol": ("A/HRC/0/1",)},
    {"state": ("AUT",), "by": tuple(f"S{n:02}" for n in range(len(PLACES) + 3)), "theme": ("B",)},
    {},
]


def told(records):
    """Counting, and how often each number is in each column, as an engine would say."""
    numbering = Numbering()
    found = {column: Counter() for column in (*SINGLE, MORE)}
    for fields in records:
        single, more = numbering.numbers(fields)
        for column, number in zip(SINGLE, single, strict=True):
            found[column][number] += 1
        found[MORE].update(more)
    return Counting(numbering.plain()), {column: list(numbers.items()) for column, numbers in found.items()}


def counted(records, name):
    return ranked(Counter(value for fields in records for value in set(fields.get(name, ()))).items())


def test_counts_are_those_of_the_values_whatever_their_number():
    for some in (few for size in range(6) for few in combinations(RECORDS, size)):
        counting, numbers = told(some)
        columns = {name: of for name, of in numbers.items() if name in counting.columns(COUNTED)}
        assert counting.counts(COUNTED, columns) == {name: counted(some, name) for name in COUNTED}


def test_of_some_fields_only_their_columns_are_asked():
    counting, numbers = told(RECORDS)
    assert set(counting.columns(["state"])) == {"c_state"}
    assert set(counting.columns(["theme"])) == {*PLACES, MORE}
    assert counting.columns([]) == {}
    of_state = counting.counts(["state"], {"c_state": numbers["c_state"]})
    assert of_state == {"state": [("AUT", 2), ("SVN", 2)]}


def test_places_that_no_record_needs_are_not_asked():
    counting, _ = told(RECORDS[1:3])
    assert set(counting.columns(COUNTED)) == {*TOGETHER, PLACES[0]}
    assert all(size > 0 for size in counting.columns(COUNTED).values())


def test_a_combination_has_one_number_in_whatever_order_its_values_come():
    numbering = Numbering()
    numbers = [numbering.numbers({"bygroup": groups})[0] for groups in (("WEOG", "African"), ("African", "WEOG"))]
    assert numbers[0] == numbers[1]
