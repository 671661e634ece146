"""Rules hold between dates, and their findings carry the citation."""

from datetime import date

from openupr.domain.findings import Place, Rule, Severity, Sureness

RULE = Rule("invented", "A/HRC/RES/5/1, annex, paragraph 1", "text", Sureness.SEEN, date(2008, 4, 7), date(2011, 6, 17))


def test_a_rule_holds_from_its_first_day_to_its_last_both_included():
    days = [date(2008, 4, 6), date(2008, 4, 7), date(2011, 6, 17), date(2011, 6, 18)]
    assert [RULE.holds_on(day) for day in days] == [False, True, True, False]


def test_a_rule_without_an_end_holds_to_this_day():
    assert Rule("open", "practice", "practice", Sureness.SEEN, date(2008, 4, 7)).holds_on(date(2100, 1, 1))


def test_a_finding_names_its_rule_its_place_and_the_citation():
    finding = RULE.finding(Severity.WARNING, "Expected one; found two.", Place(3))
    assert (finding.rule, finding.citation, finding.place.page) == ("invented", RULE.citation, 3)


def test_what_was_not_seen_says_so_behind_its_number():
    assert Sureness.SEEN.aside == ""
    assert "not seen" in Sureness.KNOWLEDGE.aside
    assert len({one.aside for one in Sureness}) == len(Sureness)
