"""The draft lists of a rehearsed session: every entry taken by the rules of draft lists."""

from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.recommendations import courses
from openupr.domain.rehearsing.drafting import CHAPEAU
from tests.domain.rehearsing.folded import folded, parts


def test_the_review_lists_what_the_draft_list_has_with_every_state_that_made_it():
    for review, found in parts("drafts", 14).items():
        known = courses(folded(14)[review].steps)
        assert {found.numbers[one.id]: found.states_of(one.id) for one in found.listed} == {
            number: course.states for number, course in known.items()
        }
        assert list(known) == [f"{CHAPEAU}.{n}" for n in range(1, len(known) + 1)]


def test_what_is_the_same_is_merged_but_where_a_state_declines():
    drafts = parts("drafts", 14).values()
    merged = [one for found in drafts for one in found.items.values() if one.into]
    texts = [[one.text for one in found.listed] for found in drafts]
    assert merged
    assert any(len(set(one)) < len(one) for one in texts)
    assert not any(found.proposals for found in drafts)


def test_one_in_each_review_was_read_out_in_other_words():
    assert {sum(bool(one.as_read) for one in found.listed) for found in parts("drafts", 14).values()} == {1}


def test_more_are_made_in_the_dialogue_than_are_listed():
    closed = folded(14)["XAA/0"].last(k.DIALOGUE_CLOSED)
    assert closed["recommendations"] > folded(14)["XAA/0"].last(k.LISTED)["count"] > 0
