"""One set of facts everywhere: a day that the ledger sets is the day of the calendar, the draws and the pages."""

from datetime import date

import pytest

from openupr.actions import known_reviews
from openupr.actions.new_manifest import Asked, new_manifest
from openupr.actions.open_review import open_review
from openupr.actions.take_step import kind_of, made, reviews_meant, taken
from openupr.domain.lots.manifest import Purpose
from openupr.exports._page import page
from openupr.site import facts, procedure
from openupr.vocabulary import calendar


@pytest.fixture
def scheduled(store):
    fields = {"session": "54", "date": "2027-01-20"}
    return taken([made("ISL/4", kind_of("review_scheduled"), fields, {"on": "2026-06-01"})])


def test_without_a_database_what_ships_is_told_and_none_is_made(monkeypatch, tmp_path):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "none"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert known_reviews.reviews() is calendar.reviews()
    assert not (tmp_path / "none").exists()


def test_the_day_that_the_ledger_sets_is_that_of_pages_and_draws(scheduled):
    (entry,) = scheduled
    fact = next(one for one in known_reviews.reviews() if (one.state, one.cycle) == ("ISL", 4))
    assert fact.reviewed_on == date(2027, 1, 20)
    shown = next(one for one in facts.of_session(54) if one["state"]["code"] == "ISL")
    assert (shown["reviewed_on"], shown["source"].partition(";")[0]) == ("2027-01-20", f"ledger entry {entry}")
    manifest, notes = new_manifest(Asked("x", Purpose.TROIKAS, session=54))
    assert next(one for one in manifest["parts"] if one["about"] == "ISL/4")["day"] == "2027-01-20"
    assert not [note for note in notes if note.startswith("ISL: the day of the review")]
    assert [note for note in notes if "the day of the review is not known here" in note]
    told = "\n".join(page(open_review("ISL/4", date(2026, 7, 1)), 120))
    assert "session 54" in told


def test_the_day_of_a_review_that_is_to_come_is_shown_on_it(scheduled):
    told = "\n".join(page(open_review("ISL/4", date(2027, 1, 20)), 120))
    assert f"20 January 2027 (ledger entry {scheduled[0]})" in told


def test_a_review_that_moved_belongs_to_its_new_session(store):
    about = {"on": "2026-06-01"}
    taken([made("ISL/4", kind_of("postponement_decided"), {"latest_session": "56"}, about)])
    assert "ISL/4" not in reviews_meant("sessions/54")
    taken([made("ISL/4", kind_of("review_scheduled"), {"session": "55"}, {"on": "2026-07-01"})])
    assert "ISL/4" in reviews_meant("sessions/55")
    assert [(one["session"], one["failed"]) for one in facts.of_state("ISL")[-1]["moved"]] == [(54, True)]


def test_days_counted_from_a_date_that_failed_are_withdrawn_until_there_is_a_new_one(store):
    steps = (
        ("review_scheduled", "2026-06-01", {"session": "54", "date": "2027-01-20"}),
        ("absence_noted", "2027-01-20", {}),
    )
    taken([made("SDN/4", kind_of(word), fields, {"on": on}) for word, on, fields in steps])

    def days():
        return {one["kind"]: one["due"] for one in procedure.told("SDN", 4)["next"]}

    assert days()["document_issued"] is None
    fields = {"latest_session": "57", "decision": "A/HRC/OM/99/1"}
    taken([made("SDN/4", kind_of("non_participation_decided"), fields, {"on": "2027-01-27"})])
    anew = {"session": "57", "date": "2028-02-01"}
    taken([made("SDN/4", kind_of("review_scheduled"), anew, {"on": "2027-06-01"})])
    assert days()["document_issued"]["last"] == "2027-12-21"
