"""What differs between two versions of a report; a number is only a label. All is invented."""

from dataclasses import replace

from openupr.domain.drafting.differences import (
    Line,
    Listed,
    Part,
    Renumbered,
    ReportVersion,
    Told,
    compared,
    renumbered,
)
from openupr.domain.drafting.wording import Mark, changed, wording
from openupr.domain.positions import Position

LISTED = (
    Listed("6.1", "Ratify the invented convention on bridges", ("XAB", "XAC"), Position.PENDING),
    Listed("6.2", "Abolish the toll on the invented bridge", ("XAD",), Position.PENDING),
    Listed("6.3", "Open the archive of the keepers", ("XAE",), Position.PENDING),
    Listed("6.4", "Train bridge keepers in first aid", ("XAB",), Position.PENDING),
)
TOLD = (
    Told(Part.INTRODUCTION, "1", "The invented session was held in an invented hall."),
    Told(Part.DIALOGUE, "4", "State B spoke of invented bridges and of tolls."),
    Told(Part.DIALOGUE, "5", "State C asked about the archive of the keepers."),
    Told(Part.PLEDGES, "8", "State A will build a bridge."),
)
EARLIER = ReportVersion("DRAFT/1", TOLD, LISTED)


def against(recommendations=LISTED, told=TOLD):
    return compared(EARLIER, ReportVersion("DRAFT/2", told, recommendations))


def differing(lines):
    return [one for one in lines if one.differs]


def test_a_version_does_not_differ_from_itself():
    lines = against()
    assert len(lines) == len(LISTED) + len(TOLD)
    assert not differing(lines)
    assert renumbered(lines) == ()


def test_other_numbers_alone_are_told_once_and_are_no_difference():
    lines = against(tuple(replace(one, number=one.number.replace("6.", "140.")) for one in LISTED))
    assert not differing(lines)
    assert renumbered(lines) == (Renumbered(("6.1", "6.4"), ("140.1", "140.4")),)


def test_what_is_removed_stands_where_it_stood_and_the_rest_moves_up():
    lines = against((LISTED[0], replace(LISTED[2], number="6.2"), replace(LISTED[3], number="6.3")))
    (gone,) = differing(lines)
    assert (gone.before, gone.after) == ("6.2", "")
    assert [one.before for one in lines if one.part is Part.RECOMMENDATIONS] == ["6.1", "6.2", "6.3", "6.4"]
    assert renumbered(lines) == (Renumbered(("6.3", "6.4"), ("6.2", "6.3")),)


def test_the_first_ones_removed_stand_first():
    lines = against(LISTED[2:])
    assert [(one.before, one.after) for one in lines if one.part is Part.RECOMMENDATIONS][:2] == [
        ("6.1", ""),
        ("6.2", ""),
    ]


def test_what_is_added_is_told_with_its_number_of_now():
    new = Listed("6.2", "Publish the length of every invented tunnel", ("XAF",), Position.PENDING)
    (added,) = differing(against((LISTED[0], new, *(replace(one, number="x") for one in LISTED[1:]))))
    assert (added.before, added.after) == ("", "6.2")
    assert wording(added.words, Mark.TAKEN_OUT) == ""


def test_a_text_that_was_rewritten_is_the_same_recommendation_where_a_state_stayed():
    new = replace(LISTED[1], number="6.9", text="Abolish the tolls on every invented bridge")
    (line,) = differing(against((LISTED[0], LISTED[2], LISTED[3], new)))
    assert (line.before, line.after) == ("6.2", "6.9")
    assert wording(line.words, Mark.TAKEN_OUT) == LISTED[1].text
    assert wording(line.words, Mark.PUT_IN) == new.text


def test_another_text_by_another_state_is_one_removed_and_one_added():
    new = Listed("6.2", "Publish the length of every tunnel", ("XAF",), Position.PENDING)
    assert [(one.before, one.after) for one in differing(against((LISTED[0], new, *LISTED[2:])))] == [
        ("6.2", ""),
        ("", "6.2"),
    ]


def test_the_same_words_of_two_recommendations_are_told_apart_by_their_states():
    twice = tuple(Listed(f"6.{n}", "Ratify", states, None) for n, states in enumerate((("XAC", "XAD"), ("XAB",)), 1))
    lines = compared(ReportVersion("1", (), (replace(twice[1], number="6.1"),)), ReportVersion("2", (), twice))
    assert [(one.before, one.after, one.differs) for one in lines] == [("", "6.1", True), ("6.1", "6.2", False)]


def test_states_and_positions_that_changed_are_told_though_the_text_is_the_same():
    new = replace(LISTED[0], states=("XAC", "XAF"), position=Position.SUPPORTED)
    (line,) = differing(against((new, *LISTED[1:])))
    assert not changed(line.words)
    assert [(one.mark, one.text) for one in line.states] == [
        (Mark.TAKEN_OUT, "XAB"),
        (Mark.KEPT, "XAC"),
        (Mark.PUT_IN, "XAF"),
    ]
    assert line.position_changed
    assert line.position == (Position.PENDING, Position.SUPPORTED)


def test_the_position_of_an_added_one_is_no_change_of_position():
    assert not Line(Part.RECOMMENDATIONS, "", "6.1", (), position=(None, Position.NOTED)).position_changed


def test_a_paragraph_is_rewritten_put_in_and_taken_out_and_a_new_number_alone_is_nothing():
    told = (
        TOLD[0],
        Told(Part.DIALOGUE, "4", "State D praised the ferry."),
        Told(Part.DIALOGUE, "5", "State B spoke of invented bridges and of ferries."),
        replace(TOLD[3], number="7"),
    )
    lines = [(one.part, one.before, one.after) for one in differing(against(told=told))]
    assert lines == [(Part.DIALOGUE, "", "4"), (Part.DIALOGUE, "4", "5"), (Part.DIALOGUE, "5", "")]
