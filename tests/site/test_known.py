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


def test_facts_are_chosen_by_column_by_what_is_missing_and_by_origin():
    reviews = known.KINDS["review"]
    held = known.choose(reviews, {"status": "held", "cycle": "1"})
    bare = known.choose(reviews, {"status": "held", "cycle": "1", "missing": "delegations"})
    assert len(held) == 192
    assert len(bare) < 192
    assert all(row["delegations"] == "" for row in bare)
    assert all("UPR Info" in row["source"] for row in known.choose(known.KINDS["case"], {"from": "UPR Info"}))


@pytest.mark.parametrize("wanted", [{"nothing": "1"}, {"missing": "nothing"}])
def test_a_column_that_is_not_there_is_refused_without_repeating_it(wanted):
    with pytest.raises(ValueError, match=r"A column of reviews was expected \(cycle, session") as refused:
        known.choose(known.KINDS["review"], wanted)
    assert "nothing" not in str(refused.value)


def test_origins_leave_out_particulars_and_put_symbols_together():
    row = known.rows(known.KINDS["case"])["2010-01-27/HTI/postponement"]
    assert known.origins(row) == {known.DOCUMENTS, "OHCHR release"}
    assert "ISO 3166" in known.origins(known.rows(known.KINDS["state"])["SVN"])


def test_every_fact_has_a_name_for_readers():
    titles = [known.fact(*known.find(*named))["title"] for named in (("review", "ISR/2"), ("session", "34"))]
    assert titles == ["Israel, cycle 2", "Session 34"]


def test_an_unknown_column_is_refused_also_where_nothing_is_left_to_choose_from():
    with pytest.raises(ValueError, match="A column of states"):
        known.choose(known.BY_TABLE["states"], {"from": "nowhere", "missing": "colour"})
