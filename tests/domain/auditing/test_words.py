from openupr.discover import discover
from openupr.domain.analysis.table import Kind
from openupr.domain.auditing.words import WORDS
from tests.audit.invented import material, reports, reviews


def test_every_word_that_a_page_shows_is_declared_once():
    assert len(WORDS) == len(set(WORDS))


def test_no_row_is_named_by_a_word_that_pages_cannot_translate():
    statistics = discover("openupr.audit", "statistic").values()
    known = {*WORDS, *(word for one in statistics for word in (one.question, *one.words))}
    of = material(reviews=reviews(), reports=reports(), due={1: 20})
    for one in discover("openupr.audit", "statistic").values():
        for part in one.reckon(of).parts:
            assert part.title in known
            for column in part.table.columns:
                assert column.of or not column.heading or column.heading in known, column
            for row in part.table.rows:
                for column, cell in zip(part.table.columns, row, strict=True):
                    assert column.kind is not Kind.TERM or cell in known, cell
