from collections import Counter
from datetime import date

import pytest

from openupr.actions import code
from openupr.actions.analyse import material
from openupr.vocabulary import record
from tests.store import builders as b
from tests.store.keeping import BIH, keep

TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_without_imports_the_facts_that_ship_are_counted_whole(store):
    found = material(TODAY)
    assert found.shipped == frozenset(record.record())
    assert not found.imported
    assert len(found.rows) == sum(len(one.recommendations) for one in record.record().values())
    assert [one.session for one in found.rows] == sorted(one.session for one in found.rows)


def test_every_number_that_ships_has_issues_that_a_program_proposes_and_none_that_people_gave(store):
    rows = material(TODAY).rows
    assert sum(bool(one.proposed) for one in rows) > 0.99 * len(rows)
    assert not any(one.issues or one.actions for one in rows)


def test_codes_that_a_person_gave_stand_beside_the_programs_of_imported_reports_and_of_facts(store):
    keep(b.report(), BIH)
    day = code.correct("BIH/2/115.5", "Labour", "2").at[:10]
    ship = next(one for one in material(TODAY).rows if one.state == "SVN" and one.proposed)
    address = f"SVN/{ship.cycle}/{ship.number}"
    code.correct(address, "Right to land,Elections", "1")
    rows = {f"{one.state}/{one.cycle}/{one.number}": one for one in material(TODAY).rows}
    one, other = rows["BIH/2/115.5"], rows[address]
    assert (one.given, one.given_action, one.given_on) == (("Labour",), 2, day)
    assert (other.given, other.given_action, other.given_on) == (("Right to land", "Elections"), 1, day)
    assert (other.proposed, other.proposed_action) == (ship.proposed, ship.proposed_action)
    assert sum(bool(one.given) for one in rows.values()) == 2
    assert not any(one.issues or one.actions for one in rows.values())


def test_an_imported_report_takes_the_place_of_its_facts(store):
    keep(b.report(), BIH)
    found = material(TODAY)
    assert found.imported == {BIH[:2]}
    assert BIH[:2] not in found.shipped
    assert sum((one.state, one.cycle) == BIH[:2] for one in found.rows) == 6


def test_what_was_left_pending_and_answered_since_is_not_here(store):
    counted = Counter(one.position for one in material(TODAY).rows)
    assert counted["pending"] == 0
    assert counted["not_here"] > 10_000


def test_before_a_report_was_adopted_its_recommendations_are_not_counted(store):
    day = date(2008, 12, 31)
    assert {one.session for one in material(day).rows} <= {1, 2, 3}
