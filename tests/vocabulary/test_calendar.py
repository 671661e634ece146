from openupr.domain.calendar import doubled, missing
from openupr.vocabulary import calendar, states


def test_each_state_is_reviewed_once_in_each_cycle_but_south_sudan_in_the_first():
    members = states.members()
    due = {1: members - {"SSD"}, 2: members, 3: members, 4: members}
    assert list(doubled(calendar.reviews())) == []
    assert list(missing(calendar.reviews(), due)) == []


def test_every_review_of_sessions_1_to_20_but_one_has_date_meeting_troika_and_symbol():
    early = [r for r in calendar.reviews() if r.session <= 20 and not r.status.failed]
    bare = [r.state for r in early if not (r.reviewed_on and r.meeting and r.troika and r.report and r.decision)]
    assert (len(early), bare) == (304, ["GNQ"])


def test_outcomes_are_numbered_from_101_and_two_share_114():
    numbers = [d.number for d in calendar.decisions() if d.session == 18]
    assert len(numbers) == 17
    assert {"114A", "114B"} < set(numbers)


def test_a_review_is_found_by_state_and_cycle_and_by_its_report():
    assert calendar.review_of("ISR", 2).session == 17
    assert calendar.review_by_report("A/HRC/28/15").state == "SVN"
    assert calendar.review_by_report("A/HRC/28/999") is None
