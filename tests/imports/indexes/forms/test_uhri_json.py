"""Records of UHRI's JSON file as rows."""

from datetime import date

from openupr.domain.positions import Position
from openupr.imports.indexes.forms.uhri_json import source
from tests.imports.indexes.files import uhri


def rows(*records):
    return list(source.rows(iter(enumerate(records, 1))))


def test_a_record_becomes_a_row_with_its_number_states_and_codes():
    text = "<p>50.10 Plant an invented tree &amp; water it (France) (Venezuela (Bolivarian Republic of));</p>"
    (row,) = rows(uhri(text, ["France", "Venezuela (Bolivarian Republic of)"]))
    assert (row.state, row.session, row.cycle, row.number) == ("SVN", 20, 2, "50.10")
    assert (row.text, row.states) == ("Plant an invented tree & water it", ("FRA", "VEN"))
    assert (row.position, row.said, row.dated) == (Position.SUPPORTED, "Supported", date(2015, 1, 5))
    assert (row.codes.themes, row.codes.sdgs, row.codes.persons) == (
        ("Invented theme",), ("4 - INVENTED GOAL",), ("Invented persons",),
    )  # fmt: skip


def test_brackets_that_name_no_state_stay_in_the_text_and_a_year_is_no_number():
    first, second = rows(uhri("Join the invented league (as soon as it can)"), uhri("2030 trees, an invented goal"))
    assert (first.text, second.number) == ("Join the invented league (as soon as it can)", None)


def test_what_is_not_of_the_review_is_no_row():
    assert rows(uhri("x", Body="- CRC"), uhri("x", AnnotationType="- Concerns/Observations")) == []


def test_the_index_s_word_is_kept_beside_what_it_means():
    said = [rows(uhri("x", position=word))[0] for word in ("Noted", "Not Supported", "Supported/Noted", "Maybe", None)]
    meant = [Position.NOTED, Position.NOTED, Position.PARTIALLY, None, None]
    assert [one.position for one in said] == meant
    assert [one.said for one in said] == ["Noted", "Not Supported", "Supported/Noted", "Maybe", None]


def test_a_name_that_is_no_state_is_listed_and_fields_of_other_kinds_do_no_harm():
    (row,) = rows(uhri("x", ["France", "Atlantis"], Countries="Slovenia", Themes=None, PublicationDate=7, Sdgs=[None]))
    assert (row.states, row.unknown, row.state, row.dated) == (("FRA",), ("Atlantis",), "SVN", None)
