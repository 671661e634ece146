import pytest

from openupr.actions import take_part
from openupr.domain.speakers.guards import SPEAKERS
from openupr.store.failures import Refused
from openupr.store.models import Entry
from openupr.store.parts import Parts
from tests.domain.speakers.stories import READY, REVIEW, called


def test_all_steps_of_one_action_are_taken_or_none(store):
    lists = Parts(SPEAKERS)
    with pytest.raises(Refused, match=r"XAD 09:00:00 on 2024-08-05 came, but expected was XAC.*Nothing was changed"):
        take_part.taken(SPEAKERS, lists, [*READY, called("XAD", "09:00:00")])
    assert Entry.objects.count() == 0
    assert take_part.taken(SPEAKERS, lists, READY) == list(range(1, len(READY) + 1))


def test_a_step_is_made_of_words_as_typed():
    kind = take_part.kind_of(SPEAKERS, "speaker-called")
    made = take_part.made(REVIEW, kind, {"speaker": "XAC", "time": "09:00"}, "2024-08-05", corrects=3)
    assert made.payload == {
        "review": REVIEW, "on": "2024-08-05", "speaker": "XAC", "time": "09:00:00", "corrects": 3,
    }  # fmt: skip
    assert made.actor == "President of the Council"


@pytest.mark.parametrize(
    ("review", "words", "on", "said"),
    [
        ("XAA/0", {"speaker": "XAC", "time": "9"}, "2024-08-05", "time: a time such as 10:05:30 was expected"),
        ("XAA/0", {"speaker": "XAC"}, "2024-08-05", "needs the field time"),
        ("XAA/0", {"speaker": "XAC", "time": "09:00"}, "", "--on 2025-01-28"),
        ("XAA/0", {"speaker": "XAC", "time": "09:00"}, "2024-08", "a day such as 2025-01-28 was expected"),
        ("ZZZ/9", {}, "2024-08-05", "A review such as SVN/4"),
    ],
)
def test_what_was_typed_wrongly_is_told_in_one_line(review, words, on, said):
    with pytest.raises(Refused, match=said):
        take_part.made(review, take_part.kind_of(SPEAKERS, "speaker_called"), words, on)


def test_a_step_that_is_none_is_told_with_those_that_there_are():
    with pytest.raises(Refused, match=r"no step 'swap'. There are: swap_proposed, swap_agreed, swap_declined"):
        take_part.kind_of(SPEAKERS, "swap")
