import pytest

from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.step import Step, WrongField, read
from tests.domain.chains import chain


def test_words_as_typed_become_a_payload():
    assert read(KINDS["troika_drawn"], {"members": "FRA, KEN,MDV", "drawing": "12"}) == {
        "members": ["FRA", "KEN", "MDV"],
        "drawing": 12,
    }
    assert read(KINDS["review_scheduled"], {"session": "48", "date": "2025-01"}) == {"session": 48, "date": "2025-01"}


@pytest.mark.parametrize(
    ("kind", "words", "said"),
    [
        ("review_scheduled", {}, "needs the field session"),
        ("review_scheduled", {"session": "48", "colour": "red"}, "found 'colour'"),
        ("review_scheduled", {"session": "-1"}, "a whole number was expected, found '-1'"),
        ("review_scheduled", {"session": "١"}, "a whole number was expected"),
        ("review_scheduled", {"session": "1", "date": "28.1.2025"}, "a date such as 2025-01-28 was expected"),
        ("document_issued", {"document": "letter"}, "one of national_report, compilation"),
        ("troika_drawn", {"members": "FRA,,KEN"}, "States as alpha-3"),
        ("troika_drawn", {"for_the_state": "no"}, "yes was expected"),
    ],
)
def test_what_does_not_fit_is_told_with_what_was_expected(kind, words, said):
    with pytest.raises(WrongField, match=said):
        read(KINDS[kind], words)


def test_an_entry_is_read_as_the_step_it_tells():
    (entry,) = chain(("review_opened", {"review": "SVN/4", "on": "2025-01", "record": "yes"}))
    one = Step.of(entry)
    assert (one.type, one.review, str(one.on), one.from_record, one.seq) == (
        "review_opened",
        "SVN/4",
        "2025-01",
        True,
        1,
    )
    assert one["meeting"] is None
