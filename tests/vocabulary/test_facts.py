from collections import Counter

from openupr.domain.calendar import ReviewStatus
from openupr.domain.troikas import troika_differences
from openupr.vocabulary import calendar, states
from openupr.vocabulary.tables import rows_of


def test_the_counts_of_the_record():
    assert len(states.council_terms()) == 345
    assert len(calendar.sessions()) == 54
    assert Counter(review.status for review in calendar.reviews()) == {
        ReviewStatus.HELD: 744,
        ReviewStatus.DATE_PASSED: 14,
        ReviewStatus.SCHEDULED: 13,
        ReviewStatus.POSTPONED: 2,
        ReviewStatus.STATE_ABSENT: 2,
    }
    assert sum(1 for decision in calendar.decisions() if decision.subject == "outcome") == 605


def test_every_troika_is_three_members_of_three_groups_on_the_day():
    seen = 0
    for review in calendar.reviews():
        if review.troika and review.reviewed_on:
            seen += 1
            differences = troika_differences(review.troika, review.state, review.reviewed_on, states.council_terms())
            assert list(differences) == [], review
    assert seen == 307


def test_every_state_has_its_names_in_the_six_languages():
    names = {(row["iso3"], row["language"]): row for row in rows_of("names")}
    assert set(names) == {(code, lang) for code in states.states() for lang in ("ar", "en", "es", "fr", "ru", "zh")}
    assert all(row["short"] and row["formal"] for row in names.values())
    assert [names["TUR", lang]["short"] for lang in ("fr", "es", "zh")] == ["Türkiye", "Türkiye", "土耳其"]
    assert names["NAM", "ru"]["short"] == "Намибия"
