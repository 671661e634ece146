import pytest
from hypothesis import given
from hypothesis import strategies as some

from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.drafting.kinds import KINDS
from openupr.domain.procedure.machine import allowed, notes, take
from openupr.domain.procedure.machine import told as folded
from openupr.domain.procedure.refused import StepRefused
from openupr.domain.procedure.step import Step
from tests.domain.drafting.stories import LIST, REVIEW, agreed, merging, read, step, told

MERGED = [*LIST, merging("XAB-1", "XAC-1"), agreed("XAB-1", "XAB"), agreed("XAB-1", "XAC")]


@pytest.mark.parametrize(
    ("before", "one", "expected"),
    [
        ([], step("recommendation_read", id="XAB-1", form="spoken", text="A", author="XAB"),
         "the States that made XAB-1"),
        (LIST, step("recommendation_read", id="XAB-1", form="edited", text="A", author="XAC"),
         r"as author one of the States that made it \(XAB\) or the secretariat"),
        (LIST, step("recommendation_read", id="XAB-1", form="edited", text="A", author="troika"), "as author one of"),
        (LIST, read("XAE-1", "A", form="edited"), "before it is edited"),
        (LIST, step("recommendation_read", id="XAB-1", form="spoken", text="A", author="XAB", states=["XAC"]),
         "the States that made XAB-1: XAB"),
        (MERGED, read("XAC-1", "A", form="edited"), "XAC-1 is merged into XAB-1"),
        (LIST, step("recommendation_withdrawn", id="XAB-1", state="XAC"), "one of the States that made it: XAB"),
        (LIST, step("recommendation_withdrawn", id="XAZ-1", state="XAC"), "XAZ-1 is none"),
        (LIST, merging("XAB-1"), "two or more different"),
        (LIST, merging("XAB-1", "XAB-1"), "two or more different"),
        (LIST, merging("XAB-1", "XAZ-1"), "XAZ-1 is none"),
        ([*LIST, merging("XAB-1", "XAC-1")], merging("XAC-1", "XAD-1"), "an answer first to the proposal XAB-1"),
        (MERGED, merging("XAC-1", "XAD-1"), "merged into XAB-1"),
        (LIST, agreed("XAB-1", "XAB"), "that merging was proposed"),
        ([*LIST, merging("XAB-1", "XAC-1")], agreed("XAC-1", "XAC"), "the first id of a proposal"),
        ([*LIST, merging("XAB-1", "XAC-1")], agreed("XAB-1", "XAD"), "one of the States concerned: XAB, XAC"),
        ([*LIST, merging("XAB-1", "XAC-1"), agreed("XAB-1", "XAB")], agreed("XAB-1", "XAB"), "each State once"),
        (LIST, step("recommendations_numbered", chapeau="6", ids=["XAB-1", "XAB-1"]), "XAB-1 stands twice"),
        (LIST, step("recommendations_numbered", chapeau="6", ids=["XAB-1", "XAB-2", "XAC-1"]), "XAD-1 is missing"),
        (MERGED, step("recommendations_numbered", chapeau="6", ids=["XAC-1"]), "stand on the list, XAC-1 does not"),
        (LIST, step("recommendations_numbered", chapeau="six", ids=["XAB-1"]), "number of the paragraph"),
    ],
)  # fmt: skip
def test_what_may_not_come_is_refused_with_what_was_expected(before, one, expected):
    with pytest.raises(StepRefused, match=expected) as refused:
        told(*before, one)
    assert refused.value.citation
    assert refused.value.stage


def test_the_secretariat_may_record_an_editorial_change_under_its_own_name():
    found = told(*LIST, read("XAB-1", "Ratify the Treaty", form="edited", author="secretariat"))
    assert found.state.items["XAB-1"].readings[-1].author == "secretariat"


def test_what_may_come_next_follows_from_the_state():
    assert [one.name for one in allowed(DRAFTING, told())] == ["recommendation_read"]
    assert "merging_agreed" not in {one.name for one in allowed(DRAFTING, told(*LIST))}


ANY = some.builds(
    step, some.sampled_from(sorted(KINDS)), id=some.sampled_from(["XAB-1", "XAC-1", "XAZ-1"]),
    state=some.sampled_from(["XAB", "XAC"]), author=some.sampled_from(["XAB", "XAC"]), text=some.just("A"),
    form=some.sampled_from(["spoken", "edited"]), chapeau=some.just("6"), states=some.just([]),
    ids=some.lists(some.sampled_from(["XAB-1", "XAB-2", "XAC-1", "XAD-1"]), max_size=4),
)  # fmt: skip


@given(some.integers(0, len(MERGED)), some.lists(ANY, max_size=8))
def test_a_forbidden_step_changes_nothing_and_what_is_allowed_replays(length, steps):
    found, taken = told(*MERGED[:length]), [*MERGED[:length]]
    for one in steps:
        try:
            found = take(DRAFTING, found, one)
            taken.append(one)
        except StepRefused:
            assert found.steps == tuple(taken)
    assert folded(DRAFTING, REVIEW, taken) == found


def expected(*steps):
    """What the notes on a history say was expected; each step is entered from the record."""
    told = [Step(one.type, one.review, {**one.payload, "record": "yes", "source": "a report"}) for one in steps]
    return [note.expected for note in notes(DRAFTING, folded(DRAFTING, REVIEW, told))]


def test_history_has_notes_on_what_it_breaks_and_none_on_what_it_does_not_hold():
    assert expected(*MERGED) == []
    assert expected(agreed("XAB-1", "XAB"), step("recommendation_withdrawn", id="XAZ-1", state="XAC")) == []
    other = step("recommendation_read", id="XAB-1", form="edited", text="A", author="XAC")
    assert expected(*LIST, other) == ["as author one of the States that made it (XAB) or the secretariat"]
    left = step("recommendations_numbered", chapeau="6", ids=["XAB-1", "XAB-2", "XAC-1"])
    assert expected(*LIST, left) == ["every recommendation that was made, XAD-1 is missing"]
    assert expected(*LIST, merging("XAB-1", "XAC-1"), agreed("XAB-1", "XAD")) == [
        "one of the States concerned: XAB, XAC"
    ]
