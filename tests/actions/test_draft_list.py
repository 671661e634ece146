import pytest

from openupr.actions import draft_list, list_speakers, take_step
from openupr.bench._statements import build
from openupr.domain.procedure.recommendations import courses
from openupr.store import steps
from openupr.store.failures import Refused
from openupr.store.floors import DRAFTS
from openupr.store.models import Entry
from tests.domain.speakers import stories

DAY = "2024-08-06"


def test_statements_become_entries_as_handed_in_and_the_same_words_are_proposed_for_merging(store, tmp_path):
    made = build(tmp_path, 7)  # the first and the last say one thing in the same words
    found = draft_list.gathered(tmp_path, "XAA/0")
    numbers = draft_list.kept("XAA/0", found, DAY)
    state = DRAFTS.of("XAA/0").state
    assert len(state.items) == sum(len(one.texts) for one in made)
    assert len(numbers) == len(state.items) + len(state.proposals)
    one = state.items["XBA-3"]
    assert [(each.form, each.author, each.file) for each in one.readings] == [("submitted", "XBA", "XBA.docx")]
    assert ("XBA-3", "XBG-3") in [each.ids for each in state.proposals.values()]


def test_a_folder_gathered_again_enters_only_what_is_new(store, tmp_path):
    build(tmp_path, 1)
    draft_list.kept("XAA/0", draft_list.gathered(tmp_path, "XAA/0"), DAY)
    before = Entry.objects.count()
    with pytest.raises(Refused, match="Nothing new was found"):
        draft_list.kept("XAA/0", draft_list.gathered(tmp_path, "XAA/0"), DAY)
    (tmp_path / "XBA-more.txt").write_text("We recommend that State A open its archives.")
    draft_list.kept("XAA/0", draft_list.gathered(tmp_path, "XAA/0"), DAY)
    assert Entry.objects.count() == before + 1
    assert DRAFTS.of("XAA/0").state.items["XBA-4"].text == "Open its archives"


def test_what_is_unsure_or_of_nobody_known_is_not_kept(store, tmp_path):
    (tmp_path / "XAB.txt").write_text("We urge State A to open its archives.")
    (tmp_path / "mail.txt").write_text("We recommend that State A open its archives.")
    with pytest.raises(Refused, match="surely a recommendation of a known State"):
        draft_list.kept("XAA/0", draft_list.gathered(tmp_path, "XAA/0"), DAY)


def test_numbers_follow_the_list_of_speakers(store, tmp_path):
    for state in ("XAB", "XAC", "XAD"):
        (tmp_path / f"{state}.txt").write_text(f"We recommend that State A open archive {state}.")
    draft_list.kept("XAA/0", draft_list.gathered(tmp_path, "XAA/0"), DAY)
    list_speakers.LISTS.record("XAA/0", lambda before: stories.READY)  # C, D, E, B
    draft_list.taken("XAA/0", draft_list.made("XAA/0", "recommendations_numbered", {"chapeau": "6"}, DAY))
    assert DRAFTS.of("XAA/0").state.numbers == {"XAC-1": "6.1", "XAD-1": "6.2", "XAB-1": "6.3"}
    assert [one.state for one in draft_list.gathered(tmp_path, "XAA/0").drafts] == ["XAC", "XAD", "XAB"]


def test_numbers_become_the_steps_of_the_review_that_follow_from_them(store, tmp_path):
    build(tmp_path, 7)
    draft_list.kept("XAA/0", draft_list.gathered(tmp_path, "XAA/0"), DAY)
    with pytest.raises(Refused, match="Numbers were expected on every recommendation"):
        draft_list.circulated("XAA/0", DAY)
    for state in ("XBA", "XBG"):
        words = {"id": "XBA-3", "state": state}
        draft_list.taken("XAA/0", draft_list.made("XAA/0", "merging_agreed", words, DAY))
    draft_list.taken("XAA/0", draft_list.made("XAA/0", "recommendations_numbered", {"chapeau": "6"}, DAY))
    with pytest.raises(Refused, match="recommendations spoken on 2024-08-06 came, but expected was review opened"):
        draft_list.circulated("XAA/0", DAY)
    before = [("review_opened", "2024-08-05"), ("dialogue_closed", "2024-08-05")]
    for word, on in before:
        about = {"on": on, "record": "yes", "source": "test"}
        take_step.taken([take_step.made("XAA/0", take_step.kind_of(word), {}, about)])
    draft_list.circulated("XAA/0", "2024-08-07", "REHEARSAL/1/XAA/L")
    found = courses(steps.state_of("XAA/0").steps)
    state = DRAFTS.of("XAA/0").state
    assert list(found) == [state.numbers[one.id] for one in state.listed]
    assert found[state.numbers["XBA-3"]].states == ("XBA", "XBG")
    assert steps.state_of("XAA/0").stage == "draft circulated"


def test_no_text_changes_once_the_report_is_issued(store):
    issued = take_step.made("XAA/0", take_step.kind_of("report_issued"), {}, {"record": "yes", "source": "test"})
    take_step.taken([issued])
    words = {"id": "XAB-1", "form": "edited", "text": "A", "author": "XAB", "states": "XAB"}
    with pytest.raises(Refused, match="expected was that it comes before the report is issued"):
        draft_list.taken("XAA/0", draft_list.made("XAA/0", "recommendation_read", words, DAY))


def test_a_folder_that_is_none_or_empty_is_refused(tmp_path):
    with pytest.raises(Refused, match="A folder of statements was expected"):
        draft_list.gathered(tmp_path / "nowhere", "XAA/0")
    with pytest.raises(Refused, match=r"Statements \(.docx, .doc, .pdf, .txt\) were expected"):
        draft_list.gathered(tmp_path, "XAA/0")
