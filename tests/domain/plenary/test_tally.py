from openupr.domain.plenary.tally import Count, counted
from openupr.domain.positions import Position
from openupr.domain.procedure.recommendations import Answer, Course


def course(number, *positions, listed=True):
    return Course(number, listed=listed, answers=tuple(Answer(one) for one in positions))


def test_the_last_position_of_each_listed_recommendation_counts():
    supported, noted, pending = Position.SUPPORTED, Position.NOTED, Position.PENDING
    count = counted([
        course("1", supported), course("2", pending, noted), course("3", Position.PARTIALLY), course("4", pending),
        course("5"), course("6", supported, listed=False),
    ])  # fmt: skip
    assert count == Count(received=5, supported=1, noted=1, partially=1, open=2)
    assert not count.adds_up


def test_received_is_supported_and_noted_and_partially():
    assert Count(372, 294, 51, 27).adds_up  # Egypt 2020
    assert not Count(372, 294, 51).adds_up


def test_what_is_to_be_stated_names_the_numbers_and_parts_only_where_there_are():
    said = Count(10, 7, 2, 1).sentence("State A")
    assert all(word in said for word in ("10", "7", "State A", "2 are noted", "Of 1 more"))
    assert "more" not in Count(9, 7, 2).sentence("State A")
