"""The table of modalities: dated, cited, without gaps or overlaps."""

from collections import defaultdict

from openupr.domain.modalities import modality
from openupr.vocabulary.modalities import modalities


def test_every_row_is_cited_and_says_how_it_is_known():
    for row in modalities():
        assert row.citation
        assert row.basis in ("text", "decision", "practice")
        assert row.value > 0


def test_no_two_rows_of_a_name_hold_in_the_same_session():
    by_name = defaultdict(list)
    for row in modalities():
        by_name[row.name].append(row)
    for rows in by_name.values():
        for session in range(1, 60):
            assert sum(row.holds_in(session) for row in rows) <= 1, (rows[0].name, session)


def test_numbers_that_everybody_knows():
    table = modalities()
    assert modality(table, "review_minutes", 12).value == 180
    assert modality(table, "review_minutes", 13).value == 210
    assert modality(table, "hours_before_adoption", 20).value == 48
    assert modality(table, "troika_size", None).value == 3
