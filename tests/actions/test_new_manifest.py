from datetime import date

import pytest

from openupr.actions.new_manifest import Asked, new_manifest
from openupr.domain.lots.drawing import hold
from openupr.domain.lots.manifest import Purpose
from openupr.domain.lots.pool import list_differences, pool_differences
from openupr.domain.lots.reading import read
from openupr.domain.troikas import troika_differences
from openupr.store.failures import Refused
from openupr.vocabulary.calendar import reviews
from openupr.vocabulary.states import council_terms, states

HALL = "hall:1.2.3./"


def asked(purpose=Purpose.TROIKAS, **more):
    return Asked(id="x", purpose=purpose, hall=3, **more)


def test_troikas_drawn_from_the_facts_hold_to_the_modality_on_the_day_of_each_review():
    made, notes = new_manifest(asked(session=48, own_group=["SVN", "ITA"], excused={"SVN": ["CZE"]}))
    manifest = read(made)
    assert (len(manifest.parts), notes) == (14, ())
    assert list(pool_differences(manifest, council_terms())) == []
    days = {one.state: one.reviewed_on for one in reviews() if one.session == 48}
    for lot, part in zip(hold(manifest, HALL), manifest.parts, strict=True):
        assert list(troika_differences(lot.result, part.state, days[part.state], council_terms())) == []
    slovenia = next(part for part in manifest.parts if part.state == "SVN")
    assert (slovenia.group, slovenia.own_group, slovenia.excused) == ("Eastern European", "requested", ("CZE",))
    assert [part.state for part in manifest.parts][:2] == ["ITA", "SLV"]


def test_for_a_state_that_takes_no_part_the_president_draws_and_the_manifest_says_so():
    manifest = read(new_manifest(asked(session=15, president_for=["ISR"]))[0])
    assert [part.state for part in manifest.parts if part.drawn_by == "President"] == ["ISR"]


def test_membership_that_changes_within_a_session_gives_each_review_its_own_pool():
    made, _ = new_manifest(asked(session=37))
    manifest = read(made)
    assert list(pool_differences(manifest, council_terms())) == []


def test_what_the_facts_do_not_say_is_noted():
    _, notes = new_manifest(asked(session=54))
    assert any("the day of the review is not known here" in note for note in notes)
    assert any("the facts of this copy give" in note for note in notes)


def test_a_list_of_speakers_is_put_in_english_alphabetical_order():
    codes = ["VEN", "TUR", "GBR", "CIV", "PSE", "SWZ", "TZA", "XAA"]
    made, notes = new_manifest(asked(Purpose.FIRST_SPEAKER, among={"SVN/4": codes}))
    manifest = read(made)
    assert manifest.parts[0].listed == ("CIV", "SWZ", "PSE", "TUR", "GBR", "TZA", "VEN", "XAA")
    assert "XAA" in notes[0]
    assert list(list_differences(manifest, states(), date(2029, 1, 1))) == []


def test_a_plenary_list_has_thirteen_places_unless_another_number_is_said():
    codes = sorted(states())[:20]
    assert read(new_manifest(asked(Purpose.PLENARY_LIST, among={"": codes}))[0]).number == 13
    assert read(new_manifest(asked(Purpose.PLENARY_LIST, among={"": codes}, number=9))[0]).number == 9


def test_the_round_is_the_first_at_the_time_that_is_said():
    one = Asked(id="x", purpose=Purpose.ORDER, basis="invented", at="2026-04-20T12:30:45Z", among={"": ["AGO", "ALB"]})
    made, _ = new_manifest(one)
    assert made["sources"]["beacon"]["round"] == 27961627
    assert read(made).number == 2


def test_without_sources_it_is_drawn_by_hand():
    made, _ = new_manifest(Asked(id="x", purpose=Purpose.TROIKAS, session=48))
    assert read(made).rule == "by hand"


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (asked(session=99), "No reviews of session 99"),
        (asked(session=48, own_group=["FRA"]), "Not reviewed in session 48: FRA"),
        (asked(Purpose.ORDER, among={"": ["AGO"]}), "--basis"),
        (asked(Purpose.ORDER, basis="x"), "--among"),
        (asked(session=48, at="tomorrow"), "A time in UTC"),
    ],
)
def test_what_is_missing_is_told(one, told):
    with pytest.raises(Refused) as refused:
        new_manifest(one)
    assert told in str(refused.value)
