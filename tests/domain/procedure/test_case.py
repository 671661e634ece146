import pytest

from openupr.domain.procedure.case import PARTS, About, cases, open_case
from openupr.domain.procedure.refused import StepRefused
from tests.domain.procedure.stories import BEFORE, step, told

ABSENT = (
    *BEFORE,
    step("communication_received", "2024-07-01", about="notice_of_non_participation"),
    step("absence_noted", "2024-08-05"),
    step("meeting_suspended", "2024-08-05"),
    step("non_participation_decided", "2024-08-05", decision="REHEARSAL/3", latest_session=3),
    step("president_acted", "2024-09-01", form="letter"),
    step("president_reported", "2024-10-01", council_session=1),
)
LEFT = {2: "nothing to clarify", 11: "the first documents stand"}


def marked(*parts):
    return [step("step_not_taken", "2024-11-01", part=part, why=LEFT[part]) for part in parts]


def test_each_part_of_the_record_is_recorded_or_open():
    case = open_case(told(*ABSENT))
    assert case.about is About.NON_PARTICIPATION
    assert case.open_parts == (2, 11, 12)
    assert len(case.recorded) == len(PARTS) == 12


def test_a_part_is_marked_as_not_taken_with_its_reason():
    case = open_case(told(*ABSENT, *marked(2)))
    assert case.not_taken == {2: "nothing to clarify"}
    assert case.open_parts == (11, 12)


def test_no_part_is_skipped_silently():
    closing = step("case_closed", "2024-12-01", how="not_held")
    with pytest.raises(StepRefused, match="2 request to clarify, and reply; 11 fresh documents") as refused:
        told(*ABSENT, closing)
    assert refused.value.citation == "A/HRC/OM/7/1"
    state = told(*ABSENT, *marked(2, 11), closing)
    assert open_case(state) is None
    assert [one.open_parts for one in cases(state)] == [()]


def test_fresh_documents_are_those_after_the_decision():
    fresh = step("document_issued", "2024-11-01", document="compilation")
    assert 11 not in open_case(told(*ABSENT, fresh)).open_parts


def test_a_review_without_any_has_no_case():
    assert cases(told(*BEFORE)) == ()
    with pytest.raises(StepRefused, match="an open record of a postponement"):
        told(*BEFORE, step("president_acted", form="letter"))


def test_an_answer_or_a_withdrawal_opens_what_it_is():
    assert open_case(told(step("communication_received", about="withdrawal"))).about is About.REQUEST
    assert open_case(told(step("communication_received", about="reply"))) is None
