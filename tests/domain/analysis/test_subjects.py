from openupr.domain.analysis.rows import CountBy
from openupr.domain.analysis.subjects import BY_PERSONS, CODINGS, Coding, Period, coding_of, over_time
from openupr.domain.analysis.table import Kind, Told
from tests.domain.analysis.counted_rows import row

SESSION = Period(Kind.SESSION, lambda one: one.session)
ROWS = [
    row(session=7, themes=("Education", "Health")),
    row(session=7, themes=("Education",)),
    row(session=9, themes=("Health",)),
    row(session=9, themes=("Education",), issues=("Right to education",)),
    row(session=9),
]


def test_each_code_is_counted_in_each_period_and_a_period_without_codes_is_no_nought():
    table = over_time(ROWS, CountBy.NUMBER, SESSION)
    assert [one.key for one in table.columns] == ["subject", "total", "session_7", "session_8", "session_9"]
    assert table.rows == (("Education", 3, 2, None, 1), ("Health", 2, 1, None, 1))
    assert (table.counted, table.left_out) == (4, 1)


def test_shares_are_of_what_is_coded_in_the_period():
    table = over_time(ROWS, CountBy.NUMBER, SESSION, shares=True)
    assert table.rows == (("Education", 3, 100.0, None, 50.0), ("Health", 2, 50.0, None, 50.0))
    assert table.columns[2].kind is Kind.PER_CENT


def test_codes_of_two_kinds_are_not_added_up_and_the_table_says_whose_they_are():
    assert coding_of(ROWS) is Coding.THEMES
    issues = [*ROWS, *(row(session=7, issues=("Torture",)) for _n in range(5))]
    table = over_time(issues, CountBy.NUMBER, SESSION)
    assert [one[0] for one in table.rows] == ["Torture", "Right to education"]
    assert table.notes[0] == CODINGS[Coding.ISSUES]
    assert coding_of([row(proposed=("Torture",), issues=("Torture",))]) is Coding.ISSUES


def test_peoples_codes_go_before_a_programs_where_half_of_the_rows_have_them():
    both, neither = row(proposed=("Torture",), issues=("Justice",)), row(proposed=("Torture",))
    assert coding_of([both, neither]) is Coding.ISSUES
    assert coding_of([both, neither, neither]) is Coding.PROPOSED


def test_what_a_program_proposes_is_called_a_proposal():
    table = over_time([row(proposed=("Torture",))], CountBy.NUMBER, SESSION)
    assert table.notes[0] == "Proposed by a program; not OHCHR's or UPR Info's coding."


def test_the_counting_rule_counts():
    rows = [row(makers=("AGO", "FRA"), themes=("Health",), texts=(("AGO",), ("FRA",), ("FRA",)))]
    assert [over_time(rows, rule, SESSION).rows[0][1] for rule in CountBy] == [1, 3, 2]


def test_a_review_whose_session_is_not_known_has_no_column():
    table = over_time([row(session=0, themes=("Health",)), row(session=3, themes=("Health",))], CountBy.NUMBER, SESSION)
    assert table.rows == (("Health", 2, 1),)


def test_nothing_coded_is_an_empty_table_without_notes():
    table = over_time([row()], CountBy.NUMBER, SESSION)
    assert (table.rows, table.notes, table.left_out) == ((), (), 1)


GIVEN = {"proposed": ("Torture",), "given": ("Justice",), "given_on": "2026-11-02"}


def test_what_a_person_accepted_is_no_proposal_any_more_and_its_number_is_told():
    rows = [row(**GIVEN), *(row(proposed=("Torture",)) for _n in range(3))]
    table = over_time(rows, CountBy.NUMBER, SESSION)
    assert coding_of(rows) is Coding.PROPOSED
    assert table.rows == (("Torture", 3, 3), ("Justice", 1, 1))
    assert table.told == (Told(BY_PERSONS, 1, "2026-11-02"),)
    assert not over_time(rows[1:], CountBy.NUMBER, SESSION).told


def test_where_half_of_the_rows_have_a_persons_codes_they_alone_are_counted_and_called_so():
    table = over_time([row(**GIVEN), row(proposed=("Torture",))], CountBy.NUMBER, SESSION)
    assert (table.rows, table.counted, table.left_out) == ((("Justice", 1, 1),), 1, 1)
    assert table.notes[0] == CODINGS[Coding.GIVEN]
    assert table.told[0].n == 1


def test_a_reader_chooses_whose_codes_are_counted():
    rows = [row(**GIVEN, issues=("Labour",), themes=("Work",))]
    found = {coding: over_time(rows, CountBy.NUMBER, SESSION, coding=coding) for coding in Coding}
    assert [table.rows[0][0] for table in found.values()] == ["Work", "Labour", "Justice", "Justice"]
    assert [len(table.told) for table in found.values()] == [0, 0, 1, 1]
    assert not over_time([row(themes=("Work",))], CountBy.NUMBER, SESSION, coding=Coding.GIVEN).rows
