"""A draft list as its page has it, of an invented one."""

from openupr.actions.draft_list import Gathered
from openupr.domain.drafting.merging import alike, drafts
from openupr.domain.drafting.statements import Quoted, Statement
from openupr.site import drafting
from tests.domain.drafting.stories import LIST, agreed, merging, read, step, told


def whole(*steps):
    return drafting.whole(told(*steps).state)


def test_each_recommendation_has_its_text_its_states_and_every_reading():
    data = whole(*LIST, read("XAB-2", "Train all judges", form="spoken", author="secretariat"))
    first, second = data["recommendations"][:2]
    assert (first["label"], first["states"], first["quote"]) == ("XAB-1", ["State B"], "ratify the treaty")
    assert first["readings"][0]["where"] == "XAB.docx, page 1"
    assert (second["text"], second["as_read"], second["form"]) == ("Train judges", "Train all judges", "submitted")
    assert [one["author"] for one in second["readings"]] == ["State B", "secretariat"]


def test_a_proposal_tells_who_agreed_and_who_was_not_heard_yet():
    data = whole(*LIST, merging("XAB-1", "XAC-1"), agreed("XAB-1", "XAC"))
    (one,) = data["proposals"]
    assert (one["agreed"], one["waits"]) == (["State C"], [{"code": "XAB", "name": "State B"}])
    assert [each["id"] for each in one["texts"]] == ["XAB-1", "XAC-1"]
    merged = whole(*LIST, merging("XAB-1", "XAC-1"), agreed("XAB-1", "XAC"), agreed("XAB-1", "XAB"))
    assert (merged["proposals"], merged["merged"]) == ([], [{"id": "XAC-1", "into": "XAB-1", "states": ["State C"]}])
    assert merged["recommendations"][0]["states"] == ["State B", "State C"]


def test_what_says_the_same_is_shown_until_it_is_proposed():
    assert [(one["ids"], one["identical"]) for one in whole(*LIST)["near"]] == [(["XAB-1", "XAC-1"], True)]
    assert whole(*LIST, merging("XAB-1", "XAC-1"))["near"] == []


def test_a_list_is_numbered_when_every_recommendation_on_it_is():
    four = ["XAB-1", "XAB-2", "XAC-1", "XAD-1"]
    data = whole(*LIST, step("recommendations_numbered", chapeau="6", ids=four))
    assert (data["numbered"], [one["label"] for one in data["recommendations"]][:2]) == (True, ["6.1", "6.2"])
    assert not whole(*LIST)["numbered"]
    more = (*LIST, step("recommendations_numbered", chapeau="6", ids=four), read("XAE-1", "Ratify all"))
    assert not whole(*more)["numbered"]


def test_what_was_read_of_statements_tells_what_will_be_kept():
    said = [Quoted("Open archives", "open archives", 1, (0, 9), "recommends"),
            Quoted("Train judges", "train judges", 2, (0, 9), "encourages", sure=False)]  # fmt: skip
    read_ = (Statement("XAB.docx", "", "XAB", tuple(said)), Statement("mail.txt", "", "", (said[0],), ("who speaks?",)))
    found = drafts(read_)
    data = drafting.read(Gathered(read_, found, alike(found)))
    assert [one["kept"] for one in data["rows"]] == [True, False, False]
    assert (data["keeps"], data["statements"][1]["doubts"]) == (1, ["who speaks?"])
    assert (data["rows"][0]["where"], data["rows"][1]["where"]) == ("XAB.docx, page 1", "XAB.docx, page 2")
