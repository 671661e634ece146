from openupr.domain.procedure.machine import told as folded
from openupr.domain.speakers.floor import Status
from openupr.domain.speakers.folding import key_of, start
from openupr.domain.speakers.guards import SPEAKERS
from tests.domain.speakers.stories import READY, REVIEW, called, ended, started, step, told


def turn(found, speaker="XAC"):
    return found.state.turns[speaker]


def test_calling_a_speaker_and_starting_the_clock_are_two_entries():
    found = told(*READY, called("XAC", "09:00:00"))
    assert (turn(found).status, turn(found).used, found.state.spoke) == (Status.CALLED, 0, "XAC")
    found = told(*READY, called("XAC", "09:00:00"), started("XAC", "09:00:20"), ended("XAC", "09:01:20"))
    assert (turn(found).status, turn(found).used, found.state.spoke) == (Status.HEARD, 60_000, "")


def test_a_pause_stops_the_clock_and_loses_no_fraction_of_a_second():
    found = told(
        *READY, called("XAC", "09:00:00"), started("XAC", "09:00:00.250"),
        step("speaker_paused", "09:00:10.750", speaker="XAC"), step("speaker_resumed", "09:05:00", speaker="XAC"),
        ended("XAC", "09:05:09.500", "speaker_cut"),
    )  # fmt: skip
    assert (turn(found).used, turn(found).status) == (20_000, Status.CUT)


def test_two_who_agree_change_places_and_other_proposals_of_theirs_fall_away():
    asked = step("swap_proposed", speaker="XAD", with_="XAB")
    other = step("swap_proposed", speaker="XAE", with_="XAB")
    found = told(*READY, asked, other, step("swap_agreed", speaker="XAB", with_="XAD"))
    assert found.state.order == ("XAC", "XAB", "XAE", "XAD")
    assert found.state.proposed == frozenset()


def test_a_proposal_that_is_declined_changes_no_place():
    found = told(
        *READY, step("swap_proposed", speaker="XAD", with_="XAB"), step("swap_declined", speaker="XAB", with_="XAD")
    )
    assert found.state.order == ("XAC", "XAD", "XAE", "XAB")
    assert not found.state.proposed


def test_who_did_not_take_the_floor_may_be_given_it_at_the_end():
    missed = [called("XAC", "09:00:00"), step("floor_not_taken", "09:00:40", speaker="XAC")]
    found = told(*READY, *missed)
    assert (turn(found).status, found.state.next) == (Status.NOT_TAKEN, "XAD")
    found = told(*READY, *missed, step("floor_given_later", "09:01:00", speaker="XAC", why="arrived"))
    assert found.state.order == ("XAD", "XAE", "XAB", "XAC")
    assert turn(found).status is Status.WAITING


def test_text_handed_in_stands_beside_what_was_said():
    found = told(*READY, step("text_handed_in", speaker="XAE", file="XAE.docx"))
    assert (turn(found, "XAE").handed_in, turn(found, "XAE").status) == ("XAE.docx", Status.WAITING)


def test_a_correction_takes_the_place_of_its_entry_and_nothing_is_erased():
    wrong = [called("XAC", "09:00:00"), started("XAC", "09:00:30"), ended("XAC", "09:01:30")]
    steps = [*READY, *wrong]
    steps = [type(one)(one.type, one.review, one.payload, one.actor, seq) for seq, one in enumerate(steps, 1)]
    right = step("speaker_started", "09:00:10", speaker="XAC", corrects=len(steps) - 1)
    found = told(*steps, right)
    assert turn(found).used == 80_000
    assert len(found.steps) == len(steps)


def test_one_list_of_speakers_has_the_reviews_key_and_the_plenary_lists_their_own():
    assert key_of(READY[0]) == REVIEW
    assert key_of(step("list_closed", list="plenary_states")) == "XAA/0 plenary_states"
    assert start("XAA/0 plenary_states").list == "plenary_states"


def test_history_that_no_guard_would_allow_is_folded_all_the_same():
    found = folded(SPEAKERS, REVIEW, [started("XAZ", "09:00:00"), ended("XAZ", "09:00:05")])
    assert found.state.turns["XAZ"].used == 5000


def test_one_who_is_added_after_the_lot_speaks_last_and_one_who_withdrew_is_passed_over():
    found = told(
        *READY, step("speaker_added", speaker="XAF", as_="observer", why="asked in time, was left out"),
        step("speaker_withdrew", speaker="XAC"),
    )  # fmt: skip
    assert found.state.order == ("XAC", "XAD", "XAE", "XAB", "XAF")
    assert found.state.next == "XAD"
    assert found.state.registered == ("XAB", "XAD", "XAE", "XAF")
