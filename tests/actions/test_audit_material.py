from dataclasses import replace
from datetime import date

import pytest

from openupr.actions import audit_material
from openupr.actions.audit import plain
from openupr.actions.audit_material import GIVEN, PROPOSED, of_file, of_this_copy
from openupr.imports.coded_rows import coded_rows
from openupr.vocabulary import record
from tests.store import builders as b
from tests.store.keeping import BIH, keep

TODAY = date(2026, 11, 24)
ROWS = (
    b"session,state_iso3,from_iso3,response,action,issues\n15,SVN,NOR,Accepted,5,Justice\n15,Ruritania,NOR,Noted,5,J\n"
)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_the_facts_that_ship_give_rows_reviews_reports_and_cases(store):
    found = of_this_copy(TODAY)
    assert len({one.review for one in found.rows}) == len(record.record())
    assert found.codes in ("", PROPOSED)
    assert len(found.reports) == 244
    assert len(found.cases) > 10
    listed = sum(one.listed for one in found.reports)
    assert 0.95 < sum(one.in_order for one in found.reports) / listed < 1  # some exchange their places
    assert found.due[1] == 192
    assert "facts of 244 that ship" in found.of
    assert "2026-11-24" in found.of


def test_a_session_that_was_moved_as_a_whole_is_one_case(store):
    with_every_review = sum(1 for _ in audit_material.moved())
    assert len(of_this_copy(TODAY).cases) < with_every_review


def test_rows_of_a_file_take_the_place_of_this_copys_and_say_so(store):
    found = of_file(coded_rows(ROWS, "rows.csv"), "rows.csv", TODAY)
    assert [one.maker for one in found.rows] == ["NOR"]
    assert found.codes == "the file's"
    assert found.of.startswith("2 rows of rows.csv, 1 left out (State not known); reviews as of")
    assert found.reviews


def test_codes_of_an_index_that_is_imported_are_those_of_the_rows(store, monkeypatch):
    keep(b.report(), BIH)
    whole = audit_material.analysed(TODAY)

    coded = replace(whole, rows=tuple(replace(one, issues=("Justice",), actions=("5",)) for one in whole.rows[:40]))
    monkeypatch.setattr(audit_material, "analysed", lambda on: coded)
    found = of_this_copy(date(2026, 11, 23))
    assert found.codes == "UPR Info"
    assert {(one.action, one.issues) for one in found.rows} == {(5, ("Justice",))}
    two = replace(whole, rows=tuple(replace(one, actions=("4", "5"), proposed_action=3) for one in coded.rows))
    monkeypatch.setattr(audit_material, "analysed", lambda on: two)
    assert {one.action for one in of_this_copy(date(2026, 11, 21)).rows} == {0}  # what says two says none


def test_codes_of_an_index_and_of_a_program_are_never_mixed(store, monkeypatch):
    whole = audit_material.analysed(TODAY)
    rows = [replace(one, issues=(), actions=(), proposed=("Labour",), proposed_action=3) for one in whole.rows[:10]]
    few = [replace(one, issues=("Justice",), actions=("5",)) for one in rows[:4]] + rows[4:]
    monkeypatch.setattr(audit_material, "analysed", lambda on: replace(whole, rows=tuple(few)))
    found = of_this_copy(date(2026, 11, 20))
    assert found.codes == PROPOSED
    assert {(one.action, one.issues) for one in found.rows} == {(3, ("Labour",))}
    half = [replace(one, issues=("Justice",), actions=("5",)) for one in rows[:5]] + rows[5:]
    monkeypatch.setattr(audit_material, "analysed", lambda on: replace(whole, rows=tuple(half)))
    found = of_this_copy(date(2026, 11, 19))
    assert found.codes == "UPR Info"
    assert {(one.action, one.issues) for one in found.rows} == {(5, ("Justice",)), (0, ())}


def test_what_a_program_proposes_counts_where_no_index_is_imported_and_is_called_so(store, monkeypatch):
    whole = audit_material.analysed(TODAY)
    rows = (replace(whole.rows[0], issues=(), actions=(), proposed=("Labour",), proposed_action=3),)
    monkeypatch.setattr(audit_material, "analysed", lambda on: replace(whole, rows=rows))
    found = of_this_copy(date(2026, 11, 22))
    assert found.codes == PROPOSED
    assert {made.action for made in found.rows} == {3}
    assert {made.issues for made in found.rows} == {("Labour",)}


def test_what_a_person_accepted_is_told_apart_from_what_a_program_proposes(store, monkeypatch):
    whole = audit_material.analysed(TODAY)
    rows = [replace(one, issues=(), actions=(), proposed=("Labour",), proposed_action=3) for one in whole.rows[:10]]
    spoken = {"given": ("Justice",), "given_action": 4, "given_on": "2026-11-02"}
    few = [replace(one, **spoken) for one in rows[:2]] + rows[2:]
    monkeypatch.setattr(audit_material, "analysed", lambda on: replace(whole, rows=tuple(few)))
    found = of_this_copy(date(2026, 11, 18))
    assert (found.codes, found.given.n) == (PROPOSED, 2)
    assert {(one.action, one.issues) for one in found.rows} == {(3, ("Labour",)), (4, ("Justice",))}
    assert plain(found, ())["codes"] == f"{PROPOSED}. Accepted or corrected by a person: 2, last on 2026-11-02"
    many = [replace(one, **spoken) for one in rows[:5]] + rows[5:]
    monkeypatch.setattr(audit_material, "analysed", lambda on: replace(whole, rows=tuple(many)))
    found = of_this_copy(date(2026, 11, 17))
    assert found.codes == GIVEN
    assert {(one.action, one.issues) for one in found.rows} == {(4, ("Justice",)), (0, ())}
