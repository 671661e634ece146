"""A document as plain data, on both engines: counts, lists, places, and no names of persons. All is invented."""

from openupr.domain.documents import DocumentKind, Remainder
from openupr.domain.papers import Numbered, Paper, Section, Submitter
from openupr.store import documents, pictures
from openupr.store.hidden import NAME
from openupr.store.importing import undo
from openupr.store.suppressing import suppress
from tests.store import builders as b
from tests.store.keeping import BIH, keep

SYMBOL = "A/HRC/928/15"
PARAGRAPH = Numbered("7", "JS1 spoke of invented bridges.", 2, (5, 20), ("An invented society, p. 3.",))


def paper(kind):
    content = Paper((Section("Bridges", 1, (PARAGRAPH,)),), 1, 100, (Submitter("JS1", ("An invented society",), True),))
    left = (Remainder(9, "JS1 An invented society, of Jane Example"),)
    return b.document(kind, content, "paper.pdf", symbol="A/HRC/WG.6/20/XAA/3", remainder=left)


def the_only(reference):
    (row,) = documents.copies(reference)
    return row


def every_list(row):
    return {name: documents.listed(row, name, 0, 99) for name in documents.described(row)["lists"]}


def test_a_report_is_counted_and_listed_with_places(store):
    keep(b.report(), BIH)
    row = the_only(SYMBOL)
    plain = documents.described(row)
    assert plain["reviews"] == ["BIH/2"]
    assert plain["told"]["adoption_date"] == "2014-11-06"
    assert plain["lists"] == {"recommendations": 6, "positions": 6, "pledges": 1, "speakers": 2}
    first = documents.listed(row, "recommendations", 0, 1)
    assert first == [
        {
            "number": "115.1", "text": b.TEXTS[0], "states": ["FRA"], "page": 11, "span": [100, 150],
            "address": "/reviews/BIH/2/recommendations/115.1",
        }
    ]  # fmt: skip
    assert [one["number"] for one in documents.listed(row, "recommendations", 4, 50)] == ["115.5", "115.6"]
    assert documents.listed(row, "speakers", 0, 9)[0] == {"number": 1, "states": ["FRA"]}


def test_every_kind_of_list_can_be_shown(store):
    for one in (b.addendum([(["115.1"], b.SUPPORTED)]), b.session_report(6, 0, 6), b.thematic_list([b.NOTED] * 6)):
        keep(one, BIH)
    keep(paper(DocumentKind.COMPILATION), BIH)
    for reference in documents.references():
        lists = every_list(the_only(reference))
        assert lists, reference
        assert all(lists.values())


def test_names_of_delegation_and_submitters_are_in_nothing(store):
    keep(b.report(), BIH)
    keep(paper(DocumentKind.SUMMARY), BIH)
    for reference in documents.references():
        row = the_only(reference)
        told = f"{documents.described(row)} {every_list(row)}"
        assert "Invented Name" not in told
        assert "invented society" not in told
    assert documents.listed(the_only("A/HRC/WG.6/20/XAA/3"), "remainder", 0, 9) == [{"page": 9, "length": 40}]


def test_notes_and_what_was_not_understood_are_shown_where_they_name_nobody(store):
    keep(paper(DocumentKind.COMPILATION), BIH)
    row = the_only("A/HRC/WG.6/20/XAA/3")
    (one,) = documents.listed(row, "paragraphs", 0, 9)
    assert one["notes"] == ["An invented society, p. 3."]
    assert (one["heading"], one["number"], one["page"]) == ("Bridges", "7", 2)
    assert "text" in documents.listed(row, "remainder", 0, 9)[0]


def test_a_hidden_name_is_withheld(store):
    keep(paper(DocumentKind.COMPILATION), BIH)
    suppress(NAME, "Jane Example")
    assert "Jane" not in f"{every_list(the_only('A/HRC/WG.6/20/XAA/3'))}"


def test_of_several_files_the_english_one_comes_first(store):
    for language in ("fr", "en", "es"):
        keep(b.report(name=f"{language}.pdf", language=language), BIH)
    rows = documents.copies(SYMBOL)
    assert [row.language == "en" for row in rows] == [True, False, False]
    assert documents.copy(rows[1].file_id) == rows[1]


def test_what_is_imported_is_known_until_the_ledger_grows(store):
    before = documents.state_of_the_ledger()
    kept = keep(b.report(), BIH)
    after = documents.state_of_the_ledger()
    assert before != after
    assert documents.references() == {SYMBOL}
    undo(kept.entry)
    assert documents.references() == frozenset()
    assert documents.state_of_the_ledger() != after
    assert documents.copies(SYMBOL) == []
    assert documents.copy("0" * 64) is None


def test_undoing_an_import_removes_the_pictures_of_its_file(store):
    kept = keep(b.report(), BIH)
    sha256 = the_only(SYMBOL).file_id
    pictures.save(sha256, "1.png", b"picture")
    assert pictures.load(sha256, "1.png") == b"picture"
    undo(kept.entry)
    assert pictures.load(sha256, "1.png") is None


def test_documents_are_published_under_their_references_and_rehearsals_are_not(store):
    keep(b.report(), BIH)
    keep(b.addendum([(["115.1"], b.SUPPORTED)]), BIH)
    keep(b.report(symbol="REHEARSAL/1/XAA", name="invented.pdf"), ("XAA", 0, None))
    assert documents.published() == [SYMBOL, f"{SYMBOL}/Add.1"]


def test_the_documents_of_a_review_are_its_own_and_the_council_reports_that_tell_of_it(store):
    keep(b.report())
    keep(b.session_report())
    assert documents.telling_of({(b.STATE, b.CYCLE)}) == {"A/HRC/928/15", "A/HRC/928/2"}
    assert documents.telling_of({(b.STATE, b.CYCLE + 1), ("SVN", b.CYCLE)}) == frozenset()
