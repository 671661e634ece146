from openupr.domain.drafting.merging import alike, drafts
from openupr.domain.drafting.rows import doubts, rows_of_drafts, rows_of_list
from openupr.domain.drafting.statements import Quoted, Statement
from tests.domain.drafting.stories import LIST, merging, read, step, told


def statement(speaker, *texts, verb="recommends", sure=True, doubt=()):
    said = tuple(Quoted(text, text.lower(), 2, (0, len(text)), verb, sure) for text in texts)
    return Statement(f"{speaker or 'mail'}.docx", "0" * 64, speaker, said, doubt)


def test_a_draft_stands_with_its_quote_file_and_page():
    (row,) = rows_of_drafts(drafts([statement("XAB", "Ratify the treaty")]))
    assert (row.label, row.text, row.states) == ("XAB-1", "Ratify the treaty", ("XAB",))
    assert (row.quote, row.where, row.look) == ("ratify the treaty", "XAB.docx, page 2", "")


def test_what_a_person_should_look_at_stands_beside_it():
    found = drafts([statement("XAB", "Train judges"), statement("XAC", "Train judges"),
                    statement("", "Keep it", verb="urges", sure=False)])  # fmt: skip
    looks = [row.look for row in rows_of_drafts(found, alike(found))]
    assert looks == ["the same as XAC-1", "the same as XAB-1",
                     "not recommended in so many words (urges); who speaks is not known"]  # fmt: skip


def test_a_list_of_the_ledger_shows_numbers_footnotes_and_proposals():
    numbered = step("recommendations_numbered", chapeau="6", ids=["XAB-2", "XAB-1", "XAC-1", "XAD-1"])
    found = told(*LIST, read("XAB-2", "Train all", form="spoken"), numbered, merging("XAB-1", "XAC-1")).state
    rows = rows_of_list(found)
    assert [row.label for row in rows] == ["6.1", "6.2", "6.3", "6.4"]
    assert [row.look for row in rows] == [
        "as read: Train all", "merging proposed with XAC-1", "merging proposed with XAB-1", "",
    ]  # fmt: skip
    assert rows[1].where == "XAB.docx, page 1"


def test_each_doubt_is_a_line_with_its_file():
    assert doubts([statement("XAB", doubt=("no recommendation was found in it",))]) == (
        "XAB.docx: no recommendation was found in it",
    )
