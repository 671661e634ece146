"""Which position stands: tables of readings, chosen days and what is expected."""

from datetime import date

import pytest

from openupr.domain.positions import Position
from openupr.domain.standing import SHAPE, WORDS, Outcome, Reading, SourceKind, Value, position_at, shape_and_words

NOVEMBER, MARCH, ADOPTION, JUNE = date(2014, 11, 7), date(2015, 3, 4), date(2015, 3, 20), date(2015, 6, 15)
DAY_BEFORE = date(2014, 11, 6)
PENDING = Reading(Position.PENDING, SourceKind.REPORT, NOVEMBER)
SUPPORTED_AT_ONCE = Reading(Position.SUPPORTED, SourceKind.REPORT, NOVEMBER)
ANSWERED = Reading(Position.NOTED, SourceKind.ADDENDUM, MARCH)
PRESIDENT = Reading(Position.NOTED, SourceKind.PRESIDENT, ADOPTION)
LATER = Reading(Position.SUPPORTED, SourceKind.STATEMENT, JUNE)
LATER_PENDING = Reading(Position.PENDING, SourceKind.STATEMENT, JUNE)
LIST = Reading(Position.SUPPORTED, SourceKind.THEMATIC_LIST, JUNE)
HERE, NOT_HERE = Outcome(ADOPTION, True), Outcome(ADOPTION, False)

TABLE = {
    "nothing before the first reading": ([PENDING], DAY_BEFORE, None, None),
    "pending from its own day": ([PENDING], NOVEMBER, None, Value.PENDING),
    "pending for ever without adoption": ([PENDING], JUNE, None, Value.PENDING),
    "pending where the answers are not here": ([PENDING], JUNE, NOT_HERE, Value.PENDING),
    "not given at adoption": ([PENDING], ADOPTION, HERE, Value.NOT_GIVEN),
    "not given at adoption, without any reading": ([], ADOPTION, HERE, Value.NOT_GIVEN),
    "no position without any reading before adoption": ([], MARCH, HERE, None),
    "the addendum answers": ([PENDING, ANSWERED], MARCH, HERE, Value.NOTED),
    "the addendum answers for good": ([PENDING, ANSWERED], JUNE, HERE, Value.NOTED),
    "the day before the addendum": ([PENDING, ANSWERED], date(2015, 3, 3), HERE, Value.PENDING),
    "Bosnia and Herzegovina in the report": ([PENDING, PRESIDENT, LATER], MARCH, HERE, Value.PENDING),
    "Bosnia and Herzegovina at adoption": ([PENDING, PRESIDENT, LATER], ADOPTION, HERE, Value.NOTED),
    "Bosnia and Herzegovina later": ([PENDING, PRESIDENT, LATER], JUNE, HERE, Value.SUPPORTED),
    "OHCHR's list after the President": ([PENDING, PRESIDENT, LIST], JUNE, HERE, Value.SUPPORTED),
    "OHCHR's list does not outweigh the State": ([PENDING, ANSWERED, LIST], JUNE, HERE, Value.NOTED),
    "OHCHR's pending does not undo the President": (
        [PRESIDENT, Reading(Position.PENDING, SourceKind.THEMATIC_LIST, JUNE)], JUNE, HERE, Value.NOTED),
    "a later statement outweighs the addendum": ([ANSWERED, LATER], JUNE, HERE, Value.SUPPORTED),
    "the State's later pending undoes the President": ([PENDING, PRESIDENT, LATER_PENDING], JUNE, HERE, Value.PENDING),
    "and OHCHR's list of before": (
        [PENDING, Reading(Position.SUPPORTED, SourceKind.THEMATIC_LIST, MARCH), LATER_PENDING], JUNE, HERE,
        Value.PENDING),
    "what the State says after adoption is no silence": ([PENDING, LATER_PENDING], JUNE, HERE, Value.PENDING),
    "but on the day of adoption it was": ([PENDING, LATER_PENDING], ADOPTION, HERE, Value.NOT_GIVEN),
    "what was supported at once stays": ([SUPPORTED_AT_ONCE, PRESIDENT], JUNE, HERE, Value.SUPPORTED),
}  # fmt: skip


@pytest.mark.parametrize(("readings", "day", "outcome", "value"), TABLE.values(), ids=TABLE)
def test_the_position_that_stands(readings, day, outcome, value):
    assert position_at(readings, day, outcome).value is value
    assert position_at(reversed(readings), day, outcome).value is value


def test_the_reading_that_stands_is_named():
    assert position_at([PENDING, PRESIDENT, LATER], ADOPTION, HERE).reading is PRESIDENT


def test_a_date_that_passed_without_a_source_says_so():
    assert "no source here" in position_at([PENDING], JUNE, NOT_HERE).remark


def test_what_others_said_before_a_later_pending_is_remarked():
    remark = position_at([PENDING, PRESIDENT, LATER_PENDING], JUNE, HERE).remark
    assert remark == "president of 2015-03-20 says noted"


def test_a_list_that_differs_from_the_state_is_remarked():
    assert position_at([ANSWERED, LIST], JUNE, HERE).remark == "thematic list of 2015-06-15 says supported"


@pytest.mark.parametrize("readings", [[PENDING], [PENDING, PENDING]])
@pytest.mark.parametrize("outcome", [None, HERE, NOT_HERE])
def test_pending_never_becomes_supported_or_noted_by_itself(readings, outcome):
    days = (NOVEMBER, MARCH, ADOPTION, JUNE, date(2030, 1, 1))
    values = {position_at(readings, day, outcome).value for day in days}
    assert values <= {Value.PENDING, Value.NOT_GIVEN}


def test_every_value_has_a_shape_and_words_of_its_own():
    assert set(SHAPE) == set(WORDS) == {*Value, None}
    assert len(set(SHAPE.values())) == len(set(WORDS.values())) == 6


def test_another_index_stands_only_where_no_document_says_more():
    index = Reading(Position.SUPPORTED, SourceKind.INDEX, date(2020, 1, 1))
    listed = Reading(Position.NOTED, SourceKind.THEMATIC_LIST, date(2015, 1, 1))
    pending = Reading(Position.PENDING, SourceKind.REPORT, date(2014, 1, 1))
    day, outcome = date(2021, 1, 1), Outcome(date(2015, 3, 1), True)
    assert position_at([index, listed], day).value is Value.NOTED
    assert position_at([index, pending], day, outcome).value is Value.NOT_GIVEN
    assert position_at([index, pending], day).value is Value.SUPPORTED
    assert position_at([index], day).reading == index
    later = Reading(Position.PENDING, SourceKind.STATEMENT, date(2020, 6, 1))
    assert position_at([index, later], day).value is Value.PENDING


def test_every_position_has_a_shape_and_words_also_what_is_not_in_this_copy():
    assert shape_and_words("noted") == ("○", "noted")
    assert shape_and_words(None) == shape_and_words("none") == ("·", "no position yet")
    assert shape_and_words("not_here") == ("?", "answers not in this copy")
