from openupr.store.floors import ITEMS, LISTS
from tests.domain.plenary.stories import OPENED
from tests.domain.speakers.stories import READY, REVIEW


def test_every_part_of_the_program_sees_the_same_lists(store):
    LISTS.record(REVIEW, lambda before: READY)
    assert LISTS.of(REVIEW).state.next == "XAC"
    ITEMS.record(REVIEW, lambda before: [OPENED])
    assert ITEMS.of(REVIEW).state.stage == "item opened"
    assert LISTS.of(REVIEW).state.next == "XAC"
