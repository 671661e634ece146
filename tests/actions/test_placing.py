"""Under which review a document is kept, and what is said where under none. Documents invented, dates real."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Severity
from openupr.domain.papers import AdvanceQuestions, Asked, Communication
from openupr.domain.report import Introduction, WorkingGroupReport
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b

TODAY = date(2026, 11, 24)


@pytest.fixture(params=["sqlite"])
def engine(request):
    """What is asked of the database here is asked in tests/store on both engines."""
    return request.param


def placed(document, **said):
    """What is kept, by what a person says; imported late, since it needs Django set up."""
    from openupr.actions.placing import ByHand, place  # noqa: PLC0415

    return place(document, ByHand(**said), TODAY)


def refusal(document, **said):
    """The line with which a document is refused, and whether another document may change that."""
    from openupr.actions.placing import Unplaced  # noqa: PLC0415

    with pytest.raises(Unplaced) as refused:
        placed(document, **said)
    assert "\n" not in str(refused.value)
    return str(refused.value), refused.value.later


def questions(*askers, state="SVN"):
    content = AdvanceQuestions(tuple(Asked((one,), (), ("Invented?",), 1, (0, 9)) for one in askers))
    return Document("questions.doc", "0" * 64, DocumentKind.ADVANCE_QUESTIONS, state=state, content=content)


def keep_report(cycle, session, symbol, *askers):
    """An invented report of Slovenia that names who asked in advance."""
    content = WorkingGroupReport(Introduction(advance_questions_from=askers), (), (), True)
    report = b.document(
        DocumentKind.WORKING_GROUP_REPORT, content, f"{cycle}.pdf", symbol=symbol, state="SVN", session=session
    )
    import_reading(Reading(report, b.data_of(report), "reader 1", ("SVN", cycle, session), {}))


def test_questions_that_name_only_the_state_list_the_reviews_that_are_possible(store):
    line, later = refusal(questions("NOR"))
    assert line == (
        "its text names Slovenia, but not the session. Possible: Slovenia, cycle 1 (SVN/1, session 7, 16 February "
        "2010); Slovenia, cycle 2 (SVN/2, session 20, 4 November 2014); Slovenia, cycle 3 (SVN/3, session 34, "
        "12 November 2019); Slovenia, cycle 4 (SVN/4, session 48, 28 January 2025). "
        "Name the right one: --review SVN/4, for example."
    )
    assert later


def test_the_report_that_names_all_askers_is_proposed_first(store):
    keep_report(3, 34, "A/HRC/43/15", "NOR", "MEX")
    line, _ = refusal(questions("NOR"))
    first = "Slovenia, cycle 3 (SVN/3, session 34, 12 November 2019, A/HRC/43/15 names all its askers)"
    assert f"Possible: {first}; Slovenia, cycle 1 (SVN/1" in line
    assert line.endswith("Name the right one: --review SVN/3.")


def test_where_every_other_review_is_excluded_it_is_kept_with_a_check(store):
    keep_report(1, 7, "A/HRC/14/15", "DNK")
    keep_report(2, 20, "A/HRC/28/15", "DNK", "NOR")
    keep_report(3, 34, "A/HRC/43/15", "MEX")
    keep_report(4, 48, "A/HRC/59/15", "MEX")
    one = placed(questions("NOR"))
    assert one.review == ("SVN", 2, 20)
    (finding,) = one.document.findings
    assert (finding.rule, finding.severity) == ("review_from_the_record", Severity.WARNING)
    assert finding.message == (
        "The document does not say of which review it is. Kept under Slovenia, cycle 2 (SVN/2): "
        "A/HRC/28/15 names all its askers."
    )
    line, _ = refusal(questions("DNK"))
    assert line.endswith("Name the right one: --review SVN/1 or --review SVN/2.")


def test_a_person_names_the_review_of_what_does_not_say(store):
    one = placed(questions("NOR"), review=("SVN", 3, None))
    assert one.review == ("SVN", 3, 34)
    assert (one.document.cycle, one.document.session, one.document.findings) == (3, 34, ())


@pytest.mark.parametrize(
    ("document", "named", "says"),
    [
        (b.report(symbol="A/HRC/53/11", state="KOR", session=42), ("SVN", 4, None), "it is of KOR/4, not of SVN/4"),
        (b.report(symbol="A/HRC/28/15", state="SVN"), ("SVN", 3, None), "it is of SVN/2, not of SVN/3"),
        (questions("NOR", state="KOR"), ("SVN", 3, None), "it is of KOR, not of SVN/3"),
    ],
)
def test_no_document_is_kept_under_a_review_that_it_says_it_is_not_of(store, document, named, says):
    line, later = refusal(document, review=named)
    assert says in line
    assert not later


def test_what_names_no_state_and_what_is_of_no_review_on_record_say_what_to_type(store):
    assert refusal(questions("NOR", state=None))[0].endswith("Name its review: --review SVN/3.")
    assert refusal(questions("NOR", state="XYA"))[0].endswith("Name it: --review XYA/1.")


def test_a_report_without_a_symbol_bears_that_of_the_record_with_a_check(store):
    one = placed(b.report(symbol=None, state="SVN"))
    assert one.document.symbol == "A/HRC/28/15"
    assert [finding.rule for finding in one.document.findings] == ["symbol_from_the_record"]
    assert placed(b.report(symbol=None, state="XYA"), symbol="A/HRC/928/15").document.symbol == "A/HRC/928/15"


def test_no_fact_is_kept_without_a_symbol(store):
    assert "Say it: --symbol" in refusal(b.report(symbol=None, state="XYA"))[0]
    assert "Say it: --symbol" in refusal(b.addendum([], symbol=None))[0]


def test_a_file_of_no_kind_and_one_of_another_kind_are_told(store):
    unknown = Document("invented.txt", "0" * 64, DocumentKind.UNKNOWN)
    line, _ = refusal(unknown)
    assert "no kind of document of the review" in line
    assert "national report" in line
    assert "communication" in line
    assert "unknown" not in line
    told = "addendum was expected, the document reads as working group report. Leave out --kind"
    assert refusal(b.report(), kind=DocumentKind.ADDENDUM)[0].startswith(told)
    assert placed(b.report(), kind=DocumentKind.WORKING_GROUP_REPORT).review == (b.STATE, b.CYCLE, b.SESSION)


def test_a_report_of_the_council_belongs_to_the_reviews_it_tells_of(store):
    telling = b.session_report()
    assert "no adoption of a State" in refusal(telling)[0]
    report = b.report()
    import_reading(Reading(report, b.data_of(report), "reader 1", (b.STATE, b.CYCLE, b.SESSION), {}))
    one = placed(telling)
    assert (one.review, one.by_state) == (None, {b.STATE: (b.STATE, b.CYCLE, b.SESSION)})
    assert one.document.findings == ()


def test_an_adoption_of_no_review_on_record_is_told(store):
    report = b.report()
    import_reading(Reading(report, b.data_of(report), "reader 1", (b.STATE, b.CYCLE, b.SESSION), {}))
    telling = b.session_report()
    adopted = telling.content.adoptions
    content = replace(telling.content, adoptions=(*adopted, replace(adopted[0], state="XYB")))
    (finding,) = placed(replace(telling, content=content)).document.findings
    assert finding.message.startswith("No review of XYB is on record")


def communication(**envelope):
    content = Communication(
        "Invented office", None, date(2019, 6, 10), "letter", "A/HRC/43/15", "Invented.", "A/HRC/43/15"
    )
    return Document("letter.txt", "0" * 64, DocumentKind.COMMUNICATION, content=content, **envelope)


def test_a_communication_is_kept_under_its_review_but_never_without_its_source(store):
    letter = communication(state="SVN", session=34, cycle=3)
    assert placed(letter).review == ("SVN", 3, 34)
    missing = Finding("communication_incomplete", Severity.BLOCKING, "source: missing. Add the line.")
    assert refusal(replace(letter, findings=(missing,)))[0] == "source: missing. Add the line."
