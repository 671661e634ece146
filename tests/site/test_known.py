import pytest

from openupr.site import known
from openupr.vocabulary.tables import rows_of


@pytest.mark.parametrize("kind", known.KINDS.values(), ids=lambda kind: kind.name)
def test_every_row_of_every_kind_has_a_key_of_its_own(kind):
    assert len(known.rows(kind)) == len(rows_of(kind.table))


def test_a_date_that_failed_and_the_review_that_was_held_are_two_facts():
    kind, held = known.find("review", "ISR/2")
    _, failed = known.find("review", "ISR/2/15")
    assert (held["session"], failed["session"]) == ("17", "15")
    assert known.page_of(kind, held) == known.page_of(kind, failed) == "/reviews/ISR/2"


@pytest.mark.parametrize(("name", "key"), [("review", "SVN/9"), ("review", ""), ("person", "SVN"), ("", "")])
def test_what_is_no_fact_is_none(name, key):
    assert known.find(name, key) is None


def test_a_fact_names_its_source_and_its_line_in_the_table():
    fact = known.fact(*known.find("session", "34"))
    assert fact["source"]
    assert fact["certainty"] in known.CERTAINTIES
    assert (fact["table"], fact["address"]) == ("sessions.csv", "/sessions/34")
    assert rows_of("sessions")[fact["line"] - 2]["session"] == "34"


def test_every_certainty_in_the_tables_is_counted():
    for kind in known.KINDS.values():
        found = known.rows(kind).values()
        assert sum(n for _, n in known.by_certainty(found)) == len(found)
