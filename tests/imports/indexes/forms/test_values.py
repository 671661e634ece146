"""Values that forms read alike."""

from datetime import date

from openupr.domain.indexed import Codes
from openupr.domain.positions import Position
from openupr.imports.indexes.forms import _values as values


def test_states_that_close_a_text_are_cut_and_other_brackets_stay():
    assert values.parted("50.1 Plant (soon) (Chile) (Peru);") == ("50.1", "Plant (soon)", ("CHL", "PER"))
    assert values.parted("Plant (Chile, Atlantis)") == (None, "Plant (Chile, Atlantis)", ())


def test_days_in_three_forms_and_nothing_for_others():
    told = ("2015-01-05T00:00:00", "05/01/2015", "42009.0", "5 January", None, "99/99/2015")
    assert [values.day(one) for one in told] == [date(2015, 1, 5)] * 3 + [None] * 3


def test_the_session_tells_the_cycle_before_the_cycle_said():
    assert values.sitting("44 - November 2023", "1") == (44, 4)
    assert values.sitting("", "Cycle 3") == (None, 3)


def test_a_row_takes_the_states_printed_with_its_text_only_where_no_column_names_one():
    told = {"text": "50.1 Plant (Chile) (Peru);", "state": "SVN", "sitting": (20, 2), "said": "Noted", "codes": Codes()}
    printed, named = values.row(1, by=[""], **told), values.row(2, by=["Norway", "Atlantis"], **told)
    assert (printed.number, printed.text, printed.states) == ("50.1", "Plant", ("CHL", "PER"))
    assert (named.states, named.unknown, named.position) == (("NOR",), ("Atlantis",), Position.NOTED)


def test_a_category_of_action_is_a_digit_from_1_to_5_however_it_is_written():
    assert [values.action(one) for one in ("5", "5.0", "4 - General", 3)] == ["5", "5", "4", "3"]
    assert [values.action(one) for one in ("6", "", None)] == [None] * 3
