import pytest

from openupr.actions import list_speakers as action
from openupr.actions import take_step
from openupr.store import drawings
from openupr.store.failures import Refused

MONDAY, THURSDAY, FRIDAY, DAY = "2025-01-13", "2025-01-16", "2025-01-17", "2025-01-28"


def do(word, on, name="dialogue", review="SVN/4", **words):
    words = {field.rstrip("_"): value for field, value in words.items()}
    action.taken(review, action.made(review, name, word, words, on))
    return action.LISTS.of(action.key(review, name)).state


def closed(*speakers, name="dialogue"):
    do("list_opened", MONDAY, name)
    do("speaker_registered", MONDAY, name, speaker=",".join(speakers), time="10:00")
    return do("list_closed", THURSDAY, name)


def test_the_window_of_the_session_is_filled_in(store):
    do("list_opened", MONDAY)
    with pytest.raises(Refused, match="2025-01-13 10:00 to 2025-01-16 18:00"):
        do("speaker_registered", THURSDAY, speaker="NOR", time="18:01")


def test_members_and_observers_are_told_by_the_day_of_the_review(store):
    floor = closed("NOR", "MKD", "VAT")
    assert {one.speaker: one.role for one in floor.turns.values()} == {
        "NOR": "observer", "MKD": "member", "VAT": "observer",
    }  # fmt: skip


def test_the_list_runs_on_from_the_first_in_english_alphabetical_order(store):
    closed("ALB", "NOR", "GBR", "TZA", "PSE", "MKD", "TUR", "LKA", "VAT")
    floor = do("speakers_ordered", FRIDAY, first="MKD")
    assert floor.order == ("MKD", "NOR", "LKA", "PSE", "TUR", "GBR", "TZA", "ALB", "VAT")


def test_a_first_speaker_who_did_not_register_is_refused(store):
    closed("ALB", "NOR")
    with pytest.raises(Refused, match=r"one of those who registered, was expected \(first=\), found 'MKD'"):
        do("speakers_ordered", FRIDAY, first="MKD")


def test_the_order_of_a_drawing_is_taken_from_its_entry(store):
    closed("ALB", "NOR", "MKD", name="plenary_states")
    held = {"drawing": 1, "parts": [{"about": "SVN/4", "result": ["NOR", "ALB"]}]}
    manifest = {"id": "p", "purpose": "plenary_list", "rule": "by hand"}
    drawings.step(lambda register: ("drawing_announced", {"drawing": 1, "manifest": manifest, "id": "p"}))
    drawings.step(lambda register: ("drawing_held", held))
    floor = do("speakers_ordered", FRIDAY, "plenary_states", drawing="1", cap="2")
    assert (floor.order, floor.how) == (("NOR", "ALB"), "lot")
    with pytest.raises(Refused, match=r"A drawing that was held was expected \(drawing=\), found 7; there are: 1"):
        do("speakers_ordered", FRIDAY, "plenary_states", drawing="7")


def test_a_first_speaker_other_than_the_one_drawn_is_refused(store):
    closed("ALB", "NOR", "MKD")
    manifest = {"id": "f", "purpose": "first_speaker", "rule": "by hand"}
    held = {"drawing": 1, "parts": [{"about": "SVN/4", "result": ["NOR", "ALB", "MKD"]}]}
    drawings.step(lambda register: ("drawing_announced", {"drawing": 1, "manifest": manifest, "id": "f"}))
    drawings.step(lambda register: ("drawing_held", held))
    with pytest.raises(Refused, match=r"NOR was drawn to begin \(drawing 1\), found first=MKD"):
        do("speakers_ordered", FRIDAY, drawing="1", first="MKD")
    assert do("speakers_ordered", FRIDAY, drawing="1").order == ("NOR", "ALB", "MKD")


def test_nobody_is_called_in_the_dialogue_before_the_review_is_opened(store):
    closed("NOR", "MKD")
    do("speakers_ordered", FRIDAY, first="MKD")
    with pytest.raises(Refused, match="speaker called came, but expected was review opened before it"):
        do("speaker_called", DAY, speaker="MKD", time="09:00")
    take_step.told_by_record("SVN/4")
    assert do("speaker_called", DAY, speaker="MKD", time="09:00").spoke == "MKD"


def test_the_dialogue_is_not_closed_while_somebody_has_the_floor(store):
    closed("NOR", "MKD")
    do("speakers_ordered", FRIDAY, first="MKD")
    about = {"on": DAY, "record": "yes", "source": "test"}
    take_step.taken([take_step.made("SVN/4", take_step.kind_of("review_opened"), {}, about)])
    do("speaker_called", DAY, speaker="MKD", time="09:00")
    close = take_step.made("SVN/4", take_step.kind_of("dialogue_closed"), {}, {"on": DAY})
    with pytest.raises(Refused, match="stage MKD: called: dialogue closed came, but expected was that MKD has ended"):
        take_step.taken([close])
    do("floor_not_taken", DAY, speaker="MKD", time="09:01")
    assert take_step.taken([close])


def test_the_parts_of_the_state_may_not_be_longer_than_its_time(store):
    parts = {"opening_minutes": "30", "replies_minutes": "30", "closing_minutes": "11"}
    with pytest.raises(Refused, match=r"30 \+ 30 \+ 11 minutes came, but expected was 70 minutes at most"):
        do("state_time_divided", DAY, **parts)
    floor = do("state_time_divided", DAY, **{**parts, "closing_minutes": "10"})
    assert floor.divided == {"opening": 30, "replies": 30, "closing": 10}


def test_the_list_of_a_report_is_entered_as_it_is_with_its_source_and_compared(store):
    numbers, told = action.told_by_record("SVN/2")
    floor = action.LISTS.of("SVN/2").state
    assert numbers == [1]
    assert [one.speaker for one in told.displaced] == ["PER", "MEX", "ROU"]
    assert (floor.first, floor.how, len(floor.order)) == (told.first, "alphabetical", 72)
    assert action.LISTS.of("SVN/2").steps[0]["source"] == "A/HRC/28/15"
    with pytest.raises(Refused, match="already"):
        action.told_by_record("SVN/2")
    with pytest.raises(Refused, match="holds no list of speakers of SVN/4"):
        action.told_by_record("SVN/4")


def test_a_list_of_the_first_cycle_is_in_the_order_of_registration(store):
    action.told_by_record("SVN/1")
    assert action.LISTS.of("SVN/1").state.how == "registration"


def test_a_list_that_there_is_not_is_refused():
    with pytest.raises(Refused, match="One of the lists dialogue"):
        action.key("SVN/4", "corridor")


def test_the_order_is_computed_from_the_state_that_begins_whatever_the_lot_is_called(store):
    closed("AFG", "NOR", "THA")
    assert do("speakers_ordered", FRIDAY, how="lot", first="NOR").order == ("NOR", "THA", "AFG")


def test_a_list_by_hand_that_is_not_the_order_is_refused_unless_it_names_its_reason(store):
    closed("AFG", "NOR", "THA")
    with pytest.raises(Refused, match=r"English alphabet.*: THA, AFG, NOR\. At place 2 was found NOR.*reason="):
        do("speakers_ordered", FRIDAY, how="alphabetical", speakers="THA,NOR,AFG")
    assert do("speakers_ordered", FRIDAY, speakers="THA,AFG,NOR").order == ("THA", "AFG", "NOR")
    given = do("speakers_ordered", FRIDAY, speakers="THA,NOR,AFG", first="THA", reason="announced by the secretariat")
    assert given.order == ("THA", "NOR", "AFG")


def test_a_lot_of_the_plenary_wants_its_drawing_or_those_drawn(store):
    closed("ALB", "NOR", name="plenary_states")
    with pytest.raises(Refused, match=r"The drawing that gave the order was expected \(drawing=3\)"):
        do("speakers_ordered", FRIDAY, "plenary_states", how="lot")


def test_whom_no_entry_registered_is_a_member_or_not_by_the_day_of_the_review(store):
    about = {"record": "yes", "source": "an invented list"}
    words = {"how": "alphabetical", "speakers": "AGO,CHE,NOR", "first": "AGO"}
    about_review = {"on": "2026-06-01"}
    fields = {"session": "54", "date": "2027-01-20"}
    take_step.taken([take_step.made("ISL/4", take_step.kind_of("review_scheduled"), fields, about_review)])
    action.taken("ISL/4", action.made("ISL/4", "dialogue", "speakers_ordered", words, "2027-01-18", **about))
    roles = {one.speaker: one.role for one in action.LISTS.of("ISL/4").state.turns.values()}
    assert roles == {"AGO": "member", "CHE": "member", "NOR": "observer"}
