from dataclasses import replace
from datetime import date

import pytest

from openupr.documents.introduction.checks import findings, nothing_found
from openupr.domain.findings import Place
from openupr.domain.report import Introduction

SESSION = (date(2009, 5, 4), date(2009, 5, 15))
SOUND = Introduction(
    review_date=date(2009, 5, 5),
    review_meeting=3,
    adoption_date=date(2009, 5, 7),
    adoption_meeting=7,
    head_of_delegation="Jane Example",
    troika=("CHL", "GHA", "KOR"),
    troika_selected_on=date(2008, 9, 8),
    documents=("A/HRC/WG.6/5/XAA/1",),
    advance_questions_from=("NOR",),
    delegations=2,
    speakers=("DZA", "TCD"),
    places=(("adoption_date", 3, "1", (10, 20)),),
)


def rules(read, session=SESSION):
    return [one.rule for one in findings(read, session, (), ())]


def test_a_sound_introduction_has_no_findings():
    assert rules(SOUND) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"adoption_date": date(2009, 5, 4)}, "adoption_before_review"),
        ({"adoption_date": date(2009, 6, 7)}, "adoption_after_session"),
        ({"review_date": date(2009, 4, 30)}, "review_outside_session"),
        ({"adoption_meeting": 3}, "meetings_out_of_order"),
        ({"troika_selected_on": date(2009, 5, 6)}, "troika_after_review"),
        ({"troika": ("CHL", "GHA")}, "troika_not_three"),
        ({"delegations": 3}, "speakers_differ_from_count"),
        ({"head_of_delegation": None}, "introduction_fact_missing"),
    ],
)
def test_what_cannot_be_gives_a_finding(change, rule):
    assert rules(replace(SOUND, **change)) == [rule]


def test_without_the_session_s_days_only_the_order_is_checked():
    assert rules(replace(SOUND, adoption_date=date(2009, 6, 7)), (None, None)) == []


def test_a_finding_stands_at_its_place():
    (one,) = findings(replace(SOUND, adoption_date=date(2009, 5, 4)), SESSION, (), ())
    assert one.place == Place(3, "1", (10, 20))


def test_names_not_known_and_misprints_are_named():
    place = Place(5, "40", (1, 9))
    unknown, misprinted = findings(SOUND, SESSION, (("troika", "Ruritania"),), (("Ethiopian", "ETH", place),))
    assert unknown.message.startswith("'Ruritania' (troika) is no State known here.")
    assert (misprinted.place, "ETH" in misprinted.message) == (place, True)


def test_what_is_missing_is_named_in_words_and_not_as_a_field():
    (one,) = findings(replace(SOUND, advance_questions_from=()), SESSION, (), ())
    assert one.message.startswith("Not found in the introduction: who sent questions in advance.")


def test_no_introduction_is_said_once():
    assert [one.rule for one in nothing_found()] == ["introduction_not_found"]
