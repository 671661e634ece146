"""A recommendation as a record of OHCHR's index: what is known, and nothing that only OHCHR could give."""

from openupr.exports._uhri import record
from tests.exports.invented import recommendation, review

FIELDS = (
    "AnnotationId", "AnnotationType", "Body", "Countries", "DocumentId", "PublicationDate", "PublicationDateOnUhri",
    "Regions", "Sdgs", "Symbol", "Text", "Themes", "AffectedPersons", "UprCycle", "UprPositions",
    "UprRecommendingCountry", "UprRecommendingRegions", "UprSession",
)  # fmt: skip


def test_the_fields_are_those_of_the_index_s_own_export():
    assert tuple(record(recommendation(), review())) == FIELDS


def test_the_number_opens_the_text_and_the_states_close_it():
    found = record(recommendation("90.4"), review())
    assert found["Text"] == "90.4 Plant an invented tree (France, Portugal);"
    assert found["UprRecommendingCountry"] == ["France", "Portugal"]
    assert (found["Symbol"], found["UprPositions"], found["Body"]) == ("A/HRC/928/15", ["Supported"], "- UPR")


def test_the_state_of_a_rehearsal_bears_the_mark_that_it_is_invented():
    assert record(recommendation(), review() | {"state_name": "State A (invented for rehearsal)"})["Countries"] == [
        "State A (invented for rehearsal)"
    ]


def test_what_only_ohchr_gives_stays_empty():
    found = record(recommendation(position="pending"), review())
    assert (found["AnnotationId"], found["DocumentId"], found["PublicationDate"]) == (None, None, None)
    assert (found["Regions"], found["UprPositions"]) == ([], [])


def test_a_review_without_cycle_and_session_has_neither():
    found = record(recommendation(), review() | {"cycle": 0, "session": None})
    assert (found["UprCycle"], found["UprSession"]) == (None, [])
