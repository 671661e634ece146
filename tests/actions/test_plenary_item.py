import pytest

from openupr.actions import list_speakers, plenary_item, take_step
from openupr.store.failures import Refused

DAY = "2025-01-20"


def step(word, **fields):
    about = {"on": "2024-12-01", "record": "yes", "source": "test"}
    take_step.taken([take_step.made("XAA/0", take_step.kind_of(word), fields, about)])


def do(word, **words):
    plenary_item.taken("XAA/0", plenary_item.made("XAA/0", word, words, DAY))
    return plenary_item.ITEMS.of("XAA/0").state


@pytest.fixture
def issued(store):
    """A review whose report is issued, with positions on two of three recommendations."""
    step("recommendations_listed", numbers="6.1,6.2,6.3")
    step("report_issued")
    step("positions_given", position="supported", numbers="6.1")
    step("positions_given", position="noted", numbers="6.2")


def views():
    do("plenary_opened", council_session="1", time="10:00")
    do("section_opened", section="views", time="10:00")
    return do("section_closed", section="views", time="10:10")


def test_the_item_waits_for_the_report(store):
    with pytest.raises(Refused, match="the report of the Working Group issued before it"):
        do("plenary_opened", council_session="1", time="10:00")


def test_the_tally_is_that_of_the_positions_and_its_sum_is_checked(issued):
    views()
    with pytest.raises(Refused, match=r"expected was 3 = supported \+ noted \+ partially, which are 1 \+ 1 \+ 0 = 2"):
        do("tally_stated")
    with pytest.raises(Refused, match="3 received, 1 supported, 1 noted, 0 in part, 1 without a position"):
        do("tally_stated", noted="2")
    step("positions_given", position="noted", numbers="6.3")
    assert do("tally_stated").tally.noted == 2


def test_an_outcome_whose_item_is_kept_is_not_adopted_before_the_tally_is_stated(issued):
    views()
    step("positions_given", position="noted", numbers="6.3")
    adopt = take_step.made("XAA/0", take_step.kind_of("outcome_adopted"), {}, {"on": DAY})
    with pytest.raises(Refused, match="stage after section views: outcome adopted came, but expected was the tally"):
        take_step.taken([adopt])
    do("tally_stated")
    with pytest.raises(Refused, match=r"section states held, or marked as not held \(section_not_held section=states"):
        take_step.taken([adopt])
    for section in ("states", "stakeholders", "closing"):
        do("section_not_held", section=section, why="invented")
    assert take_step.taken([adopt])


def test_an_institution_that_registered_is_not_passed_over(issued):
    name = "plenary_stakeholders"
    about = {"record": "yes", "source": "test"}
    words = {"speaker": "Institution", "as": "a_status", "time": "10:05"}
    list_speakers.taken("XAA/0", list_speakers.made("XAA/0", name, "speaker_registered", words, DAY, **about))
    views()
    with pytest.raises(Refused, match=r"institution held, or marked as not held .*: Institution is registered.*13"):
        do("section_opened", section="states", time="10:20")
    do("section_not_held", section="institution", why="it withdrew")
    assert do("section_opened", section="states", time="10:20").now == "states"


def test_nothing_comes_after_the_outcome_is_adopted(issued):
    views()
    step("outcome_adopted", counted_as_noted="yes")
    with pytest.raises(Refused, match="before the outcome is adopted"):
        do("section_opened", section="states", time="10:20")


def test_above_the_cap_states_are_drawn_by_lot_and_the_institution_stands_first(store):
    def of(name, word, on="2024-12-02", **words):
        new = list_speakers.made("XAA/0", name, word, {key.rstrip("_"): one for key, one in words.items()}, on)
        list_speakers.taken("XAA/0", new)
        return list_speakers.LISTS.of(f"XAA/0 {name}").state

    window = {"opens": "2024-12-02", "opens_at": "10:00", "closes": "2024-12-05", "closes_at": "18:00"}
    states = [f"XB{letter}" for letter in "ABCDEFGHIJKLMN"]
    of("plenary_states", "list_opened", **window)
    of("plenary_states", "speaker_registered", speaker=",".join(states), time="10:00")
    of("plenary_states", "list_closed")
    with pytest.raises(Refused, match=r"a lot \(how=lot\), 14 registered for 13 places"):
        of("plenary_states", "speakers_ordered", first="XBA")
    drawn = states[:0:-1]
    assert of("plenary_states", "speakers_ordered", how="lot", speakers=",".join(drawn)).order == tuple(drawn)

    name = "plenary_stakeholders"
    of(name, "list_opened", **window)
    of(name, "speaker_registered", speaker="Body One,Body Two", time="10:00")
    of(name, "speaker_registered", speaker="Institution", as_="a_status", time="10:05")
    of(name, "list_closed")
    assert of(name, "speakers_ordered").order == ("Institution", "Body One", "Body Two")
    assert list_speakers.rules_of("XAA/0", name).observer == 120
