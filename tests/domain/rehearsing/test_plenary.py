"""The items of the plenary of a rehearsed session: every entry taken by the rules of items and of lists."""

from openupr.domain.plenary.item import CLOSING, INSTITUTION, SECTIONS, STAKEHOLDERS, STATES, VIEWS, left
from openupr.domain.plenary.rules import PlenaryRules
from openupr.domain.rehearsing.lots import MOST_HEARD
from openupr.domain.speakers.floor import Status
from openupr.domain.speakers.kinds import INSTITUTION as A_STATUS
from tests.domain.rehearsing.folded import parts

MINUTES = PlenaryRules(1200, 1200, 1200, MOST_HEARD, 10, 90, 120)


def test_every_item_goes_through_its_sections_within_their_time_with_the_tally_before_the_closing_remarks():
    items = parts("items", 14)
    assert len(items) == 14
    for item in items.values():
        assert [one for one in item.sections if one != INSTITUTION] == [VIEWS, STATES, STAKEHOLDERS, CLOSING]
        assert item.stage == "ready for the decision"
        assert item.tally
        assert all(left(item, MINUTES, name, item.at) >= 0 for name in SECTIONS if name in item.sections)


def test_the_institution_of_a_status_speaks_first_where_there_is_one():
    items = parts("items", 14)
    for review, item in items.items():
        floor = parts("lists", 14)[f"{review} plenary_stakeholders"]
        has = floor.turns[floor.order[0]].role == A_STATUS
        assert has == (INSTITUTION in item.sections) == (review[2] not in "CFL")


def test_above_the_cap_those_who_are_drawn_are_heard():
    for key, floor in parts("lists", 14).items():
        if key.endswith("plenary_states"):
            statuses = [turn.status for turn in floor.turns.values()]
            assert (statuses.count(Status.HEARD), statuses.count(Status.NOT_DRAWN)) == (MOST_HEARD, 13 - MOST_HEARD)
            assert floor.how == "lot"
