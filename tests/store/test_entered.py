"""What the ledger alone tells of a review: dates with their entries, recommendations with words, dated positions."""

from datetime import date

import pytest

from openupr.actions import take_part
from openupr.actions.take_step import kind_of, made, taken
from openupr.domain.drafting.guards import DRAFTING
from openupr.exports._columns import rows
from openupr.exports._page import page
from openupr.store import described as under_test
from openupr.store import record
from openupr.store.described import described
from openupr.store.floors import DRAFTS
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b

REVIEW, DAY = "ISL/4", date(2028, 1, 1)
ON_TIME = (
    ("review_scheduled", "2026-06-01", {"session": "54", "date": "2027-01-20", "meeting": "5"}),
    ("document_issued", "2026-11-01", {"document": "compilation"}),
    ("document_issued", "2026-11-01", {"document": "summary"}),
    ("document_issued", "2026-11-01", {"document": "national_report"}),
    ("troika_drawn", "2026-12-10", {"members": "FRA,THA,KEN"}),
    ("speakers_list_closed", "2027-01-15", {"speakers": "2"}),
    ("review_opened", "2027-01-20", {"meeting": "5"}),
    ("dialogue_closed", "2027-01-20", {"delegations": "2"}),
    ("recommendations_spoken", "2027-01-20", {"numbers": "6.1,6.2", "states": "NOR"}),
    ("recommendations_listed", "2027-01-22", {"numbers": "6.1,6.2,6.3"}),
    ("report_adopted", "2027-01-22", {"meeting": "9"}),
    ("report_issued", "2027-03-01", {"symbol": "A/HRC/928/5"}),
    ("positions_given", "2027-05-20", {"position": "supported", "numbers": "6.1", "stage": "addendum"}),
    ("positions_given", "2027-05-20", {"position": "noted", "numbers": "6.2", "stage": "addendum"}),
)


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(under_test, "_kept", under_test._Kept())


def enter(review=REVIEW, told=ON_TIME):
    """From the record, so that only what is shown is tried here, not what may be taken."""
    about = {"record": "yes", "source": "an invented list", "sureness": "high"}
    taken([made(review, kind_of(word), fields, {**about, "on": on}) for word, on, fields in told])


def drafted(*words):
    steps = [take_part.made(REVIEW, DRAFTING.kinds[word], fields, "2027-01-20") for word, fields in words]
    return take_part.taken(DRAFTING, DRAFTS, steps)


def test_what_only_the_ledger_tells_is_shown_with_its_entries(store):
    assert described("ISL", 4, DAY) is None
    enter()
    whole = described("ISL", 4, DAY)
    told = {name: whole[name] for name in ("session", "review_date", "review_meeting", "adoption_date", "delegations")}
    assert [*told.values()] == [54, "2027-01-20", 5, "2027-01-22", 2]
    assert (whole["adoption_meeting"], whole["troika"]) == (9, ["FRA", "THA", "KEN"])
    assert whole["from_the_record"]["review_date"] == "ledger entry 7"
    assert whole["from_the_record"]["troika"] == "ledger entry 5"
    assert [(one["number"], one["position"]) for one in whole["recommendations"]] == [
        ("6.1", "supported"), ("6.2", "noted"), ("6.3", None)
    ]  # fmt: skip
    assert (whole["tally"]["supported"], whole["tally"]["none"]) == (1, 1)
    assert whole["recommendations"][0]["states"] == ["NOR"]
    assert [(one["entry"], one["dated"]) for one in whole["sources"]] == [(13, "2027-05-20"), (14, "2027-05-20")]


def test_a_position_stands_from_its_day_on_and_a_recommendation_from_its_listing(store):
    enter()
    assert described("ISL", 4, date(2027, 1, 21))["recommendations"] == []
    assert described("ISL", 4, date(2027, 5, 19))["tally"]["supported"] == 0
    assert described("ISL", 4, date(2027, 5, 20))["tally"]["supported"] == 1


def test_a_terminal_and_a_file_name_the_entry_and_no_page(store):
    enter()
    told = "\n".join(page(described("ISL", 4, DAY), 140))
    assert "As in ledger entry 10.\n" in told
    assert "words not in the ledger (Norway)" in told
    row = next(rows(described("ISL", 4, DAY)))
    for text in (told, str(row)):
        assert not [odd for odd in ("page None", "openupr fetch", "words not imported") if odd in text]


def test_the_words_are_those_of_the_draft_list(store):
    read = {"form": "submitted", "author": "NOR", "states": "NOR"}
    drafted(
        ("recommendation_read", {**read, "id": "NOR-1", "text": "Light the invented lamps"}),
        ("recommendations_numbered", {"chapeau": "6", "ids": "NOR-1"}),
    )
    enter()
    one = described("ISL", 4, DAY)["recommendations"][0]
    assert (one["number"], one["text"], one["entered"], one["shipped"]) == (
        "6.1",
        "Light the invented lamps",
        True,
        False,
    )


def test_an_imported_report_stands_before_the_ledger_and_positions_are_joined(store):
    report = b.report((b.PENDING,) * 2, symbol="A/HRC/928/5", state="ISL", session=54, cycle=4)
    import_reading(Reading(report, b.data_of(report), "reader 1", ("ISL", 4, 54), {}))
    enter(told=[*ON_TIME[:12], ("positions_given", "2027-05-20", {"position": "noted", "numbers": "115.2"})])
    whole = described("ISL", 4, DAY)
    assert whole["review_date"] == "2014-11-04"
    assert "review_date" not in whole["from_the_record"]
    by_number = {one["number"]: one for one in whole["recommendations"]}
    assert by_number["115.2"]["position"] == "noted"
    assert by_number["115.2"]["standing"]["symbol"] == "ledger entry 14"
    assert by_number["115.1"]["position"] == "pending"


def test_the_reviews_of_a_session_are_those_of_the_ledger(store):
    before = record.of_review("ISL", 4)
    assert (before.session, before.reviewed_on) == (54, None)
    enter(told=ON_TIME[:1])
    now = record.of_review("ISL", 4)
    assert (now.reviewed_on, now.meeting) == (date(2027, 1, 20), 5)
    assert record.entry_of("ISL/4", "reviewed_on") == "ledger entry 1"
    assert now in record.reviews()
    assert len(record.reviews()) == len({(one.state, one.cycle, one.session) for one in record.reviews()})


def test_an_invented_review_is_told_of_by_its_address_only(store):
    about = {"record": "yes", "source": "invented", "on": "2024-03-01"}
    taken([made("XAA/0", kind_of("review_scheduled"), {"session": "1", "date": "2024-08-05"}, about)])
    assert record.of_review("XAA", 0).reviewed_on == date(2024, 8, 5)
    assert not [one for one in record.reviews() if one.state == "XAA"]
    assert described("XAA", 0, DAY)["review_date"] == "2024-08-05"
