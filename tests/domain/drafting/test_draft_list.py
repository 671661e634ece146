from openupr.domain.drafting.draft_list import recommendations
from tests.domain.drafting.stories import LIST, agreed, merging, read, step, told


def ids(found):
    return [one.id for one in found.state.listed]


def test_the_text_handed_in_counts_before_the_one_spoken_which_is_kept_beside_it():
    found = told(*LIST, read("XAB-2", "Train all judges", form="spoken", author="secretariat"))
    one = found.state.items["XAB-2"]
    assert (one.text, one.as_read) == ("Train judges", "Train all judges")
    assert [(each.form, each.author) for each in one.readings] == [("submitted", "XAB"), ("spoken", "secretariat")]


def test_an_edit_by_its_own_state_counts_and_erases_nothing():
    found = told(
        *LIST, read("XAB-2", "Train judges well", form="edited"), read("XAB-2", "Train judges anew", form="spoken")
    )
    one = found.state.items["XAB-2"]
    assert one.text == "Train judges well"
    assert len(one.readings) == 3


def test_a_merger_takes_place_when_every_state_concerned_agreed():
    asked = [*LIST, merging("XAB-1", "XAC-1")]
    assert ids(told(*asked, agreed("XAB-1", "XAC"))) == ["XAB-1", "XAB-2", "XAC-1", "XAD-1"]
    found = told(*asked, agreed("XAB-1", "XAC"), agreed("XAB-1", "XAB"))
    assert ids(found) == ["XAB-1", "XAB-2", "XAD-1"]
    assert found.state.states_of("XAB-1") == ("XAB", "XAC")
    assert not found.state.proposals


def test_a_common_text_is_an_edited_reading_of_all_who_agreed():
    found = told(*LIST, merging("XAC-1", "XAD-1", text="Ratify it"), agreed("XAC-1", "XAD"), agreed("XAC-1", "XAC"))
    assert found.state.items["XAC-1"].text == "Ratify it"
    assert found.state.items["XAC-1"].readings[-1].author == "XAD, XAC"


def test_one_who_declines_stands_alone_and_the_others_may_still_be_merged():
    declined = step("merging_declined", id="XAB-1", state="XAD")
    asked = [*LIST, merging("XAB-1", "XAC-1", "XAD-1"), agreed("XAB-1", "XAB")]
    assert told(*asked, declined).state.proposals["XAB-1"].ids == ("XAB-1", "XAC-1")
    assert ids(told(*asked, declined, agreed("XAB-1", "XAC"))) == ["XAB-1", "XAB-2", "XAD-1"]
    assert ids(told(*asked, agreed("XAB-1", "XAC"), declined)) == ["XAB-1", "XAB-2", "XAD-1"]
    two = [*LIST, merging("XAB-1", "XAD-1"), declined]
    assert not told(*two).state.proposals


def test_what_its_last_state_withdrew_falls_away():
    found = told(*LIST, step("recommendation_withdrawn", id="XAB-2", state="XAB"))
    assert ids(found) == ["XAB-1", "XAC-1", "XAD-1"]


def test_a_number_is_a_label_that_changes_with_the_paragraph():
    order = ["XAD-1", "XAB-1", "XAB-2", "XAC-1"]
    numbered = step("recommendations_numbered", chapeau="6", ids=order)
    found = told(*LIST, numbered)
    assert ids(found) == order
    assert found.state.numbers["XAD-1"] == "6.1"
    assert (
        told(*LIST, numbered, step("recommendations_numbered", chapeau="115", ids=order)).state.numbers["XAD-1"]
        == "115.1"
    )


def test_the_list_has_the_shape_of_a_report():
    spoken = read("XAB-2", "Train all judges", form="spoken")
    merged = [merging("XAB-1", "XAC-1"), agreed("XAB-1", "XAC"), agreed("XAB-1", "XAB")]
    numbered = step("recommendations_numbered", chapeau="6", ids=["XAB-1", "XAB-2", "XAD-1"])
    first, second, _ = recommendations(told(*LIST, spoken, *merged, numbered).state)
    assert (first.number, first.chapeau, first.states, first.position) == ("6.1", "6", ("XAB", "XAC"), None)
    assert (second.text, second.as_read) == ("Train judges", "Train all judges")


def test_a_list_says_where_it_stands():
    assert told().state.stage == "no draft list"
    assert told(*LIST).state.stage == "draft list"
    assert told(*LIST, merging("XAB-1", "XAC-1")).state.stage == "merging proposed"
