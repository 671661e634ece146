from openupr.domain.procedure.note import Note
from tests.domain.procedure.stories import step


def test_a_note_names_the_entry_the_day_what_was_expected_and_the_paragraph():
    on = step("report_adopted", "2024-08-06", seq=12)
    assert str(Note(on, "48 hours", "paragraph 24")) == (
        "XAA/0: entry 12, report adopted of 2024-08-06: expected was 48 hours (paragraph 24)"
    )
    assert str(Note(step("report_adopted"), "48 hours", "paragraph 24")).startswith("XAA/0: report adopted: expected")
