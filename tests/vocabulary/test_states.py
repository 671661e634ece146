from collections import Counter
from datetime import date

import pytest

from openupr.domain.states import RegionalGroup, seat_gaps
from openupr.vocabulary import states


def test_there_are_193_member_states_and_two_observers():
    assert len(states.members()) == 193
    assert {code for code, state in states.states().items() if not state.member} == {"VAT", "PSE"}


def test_47_seats_in_their_split_on_every_day_but_for_the_two_known_vacancies():
    gaps = list(seat_gaps(states.council_terms(), date(2006, 6, 19), date(2026, 12, 31)))
    assert [(gap.first, gap.last, gap.group, gap.found) for gap in gaps] == [
        (date(2018, 6, 20), date(2018, 7, 12), RegionalGroup.WESTERN_EUROPEAN_OTHER, 6),
        (date(2022, 4, 8), date(2022, 5, 9), RegionalGroup.EASTERN_EUROPEAN, 5),
    ]


@pytest.mark.parametrize(
    ("state", "day", "groups"),
    [
        ("USA", date(2015, 5, 11), [("Western European and other", "observer")]),
        ("TUR", date(2015, 1, 27), [("Asia-Pacific", "member"), ("Western European and other", "member")]),
        ("ISR", date(2013, 10, 29), []),
        ("ISR", date(2018, 1, 23), [("Western European and other", "member")]),
        ("KIR", date(2010, 5, 3), []),
        ("KIR", date(2015, 1, 19), [("Asia-Pacific", "member")]),
        ("EST", date(2011, 2, 2), [("Eastern European", "member")]),
        ("CYP", date(2009, 11, 30), [("Asia-Pacific", "member")]),
        ("SSD", date(2011, 5, 10), []),
    ],
)
def test_groups_of_the_special_cases_hold_by_date(state, day, groups):
    assert [(m.group, m.role) for m in states.regional_groups(state, day)] == groups


def test_every_member_is_counted_in_one_group_for_elections():
    counted = Counter(states.electoral_group(code) for code in states.members())
    assert [counted[group] for group in RegionalGroup] == [54, 54, 23, 33, 29]
    assert states.electoral_group("VAT") is None


def test_names_in_six_languages_and_in_english_for_any_other():
    assert states.name_in("SVN", "es") == "Eslovenia"
    assert states.name_in("SVN", "de") == "Slovenia"
    assert states.names()["KOR", "fr"].article == "la"


def test_the_name_of_the_day_is_the_one_that_reports_of_the_time_use():
    turkey, macedonia = states.states()["TUR"], states.states()["MKD"]
    assert [turkey.name_on(day) for day in (date(2015, 1, 27), date(2022, 7, 1))] == ["Turkey", "Türkiye"]
    assert macedonia.sort_key_on(date(2009, 5, 12)).startswith("THE FORMER")


def test_former_names_and_odd_codes_are_kept():
    state = states.states()["LBY"]
    assert [(one.name, str(one.until)) for one in state.former_names] == [("Libyan Arab Jamahiriya", "2011-09")]
    assert states.states()["ROU"].symbol_codes == ("ROM",)
    assert states.states()["NAM"].iso2 == "NA"


def test_rights_suspended_are_not_a_seat_left():
    libya = next(t for t in states.council_terms() if t.state == "LBY" and t.suspended_from)
    assert libya.member_on(date(2011, 5, 1))
    assert libya.suspended_on(date(2011, 5, 1))
    assert not libya.suspended_on(date(2011, 11, 19))
