"""Where a rehearsal is, nothing real is entered; each way in is tried."""

import pytest

from openupr.domain.documents import Document, DocumentKind
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.guards import SPEAKERS
from openupr.store import apart, drawings, importing, rehearsal, steps, suppressing
from openupr.store.failures import Refused
from openupr.store.keep import Reading
from openupr.store.models import Entry
from openupr.store.parts import Parts

REAL, INVENTED = "SVN/4", "XAA/0"
KEPT = "holds a rehearsal, and .* is real: the two are never mixed"


@pytest.fixture
def rehearsed(store):
    rehearsal.begin({"count": 1, "seed": 1}, "2018-01-01T00:00:00Z")
    return store


def refused(act):
    before = Entry.objects.count()
    with pytest.raises(Refused, match=KEPT):
        act()
    assert Entry.objects.count() == before


def scheduled(review):
    return [Step("review_scheduled", review, {"review": review, "session": 48, "on": "2025-01-01"}, "secretariat")]


def opened(review):
    return [Step("list_closed", review, {"review": review, "on": "2025-01-01"}, "secretariat")]


def manifest(label):
    return {"drawing": 1, "manifest": {"id": "D-1", "labels": ["XAB", label], "parts": [{"labels": ["XAC"]}]}}


def reading(state, cycle):
    document = Document("a.docx", "0" * 64, DocumentKind.UNKNOWN, symbol=f"{state}/1", state=state)
    return Reading(document, b"", "1", (state, cycle, None), {})


def test_steps_of_a_real_review_are_refused_and_those_of_an_invented_one_are_not(rehearsed):
    refused(lambda: steps.record(REAL, lambda state: scheduled(REAL)))
    refused(lambda: steps.record_all(lambda states: [*scheduled(INVENTED), *scheduled(REAL)]))
    assert len(steps.record(INVENTED, lambda state: scheduled(INVENTED))) == 1


def test_entries_of_a_real_list_of_speakers_are_refused(rehearsed):
    parts = Parts(SPEAKERS)
    refused(lambda: parts.record(REAL, lambda told: opened(REAL)))
    assert len(parts.record(INVENTED, lambda told: opened(INVENTED))) == 1


def test_a_drawing_among_real_states_is_refused(rehearsed):
    refused(lambda: drawings.step(lambda register: ("drawing_announced", manifest("SVN"))))
    assert drawings.step(lambda register: ("drawing_announced", manifest("XAD"))).seq == 2


def test_a_real_document_is_refused(rehearsed):
    refused(lambda: importing.import_reading(reading("SVN", 4)))


def test_nothing_is_hidden_in_a_rehearsal(rehearsed):
    refused(lambda: suppressing.suppress("name", "Somebody Invented"))


def test_a_store_of_the_record_takes_what_is_real(store):
    assert not apart.is_a_rehearsal()
    assert len(steps.record(REAL, lambda state: scheduled(REAL))) == 1
    assert not apart.is_a_rehearsal()
