from openupr.domain.drafting.merging import alike, drafts
from openupr.domain.drafting.statements import Quoted, Statement


def statement(speaker, *texts, file=""):
    said = tuple(Quoted(text, text, 1, (0, len(text)), "recommends") for text in texts)
    return Statement(file or f"{speaker}.docx", "0" * 64, speaker, said)


def test_drafts_stand_in_the_order_of_the_list_of_speakers_with_ids_that_stay():
    found = drafts([statement("XAB", "One", "Two"), statement("XAC", "Three")], order=("XAC", "XAB"))
    assert [one.id for one in found] == ["XAC-1", "XAB-1", "XAB-2"]


def test_a_statement_of_nobody_known_comes_last_and_keeps_its_file():
    found = drafts([statement("", "One", file="a.docx"), statement("XAB", "Two")])
    assert [(one.id, one.file) for one in found] == [("XAB-1", "XAB.docx"), ("unknown-1", "a.docx")]


def test_the_same_words_of_different_states_are_identical_whatever_marks_and_capitals():
    found = drafts(
        [statement("XAB", "Ratify the Protocol;"), statement("XAC", "ratify the protocol"), statement("XAD", "Other")]
    )
    (group,) = alike(found)
    assert (group.ids, group.identical) == (("XAB-1", "XAC-1"), True)


def test_one_state_that_says_it_twice_is_not_proposed_for_merging():
    assert alike(drafts([statement("XAB", "Ratify the Protocol", "Ratify the Protocol")])) == ()


def test_nearly_the_same_is_proposed_as_such_and_another_verb_is_not_the_same():
    near = "Establish a national institution against torture with sufficient funds and staff"
    found = drafts([statement("XAB", near), statement("XAC", near.replace("sufficient", "enough")),
                    statement("XAD", "Establish a national institution for statistics in the capital")])  # fmt: skip
    (group,) = alike(found)
    assert (group.ids, group.identical) == (("XAB-1", "XAC-1"), False)
    assert alike(drafts([statement("XAB", "Ratify the Protocol"), statement("XAC", "Implement the Protocol")])) == ()
