import pytest

from openupr.domain.procedure.review import Stage
from openupr.domain.training.play import LONGEST, STORIES, NoSuchChoice, play


def right(scene):
    return "abc"[next(n for n, one in enumerate(scene.choices) if one.right)]


def whole(role):
    return "".join(map(right, STORIES[role].scenes))


@pytest.mark.parametrize("role", STORIES)
def test_the_right_choices_lead_through_the_whole_review(role):
    played = play(role, whole(role))
    assert played.scene is None
    assert played.state.stage is Stage.FOLLOW_UP
    assert played.first_tries == len(STORIES[role].scenes) >= 6


@pytest.mark.parametrize("role", STORIES)
def test_each_scene_has_one_way_on_and_what_the_rules_refuse_is_refused_with_its_paragraph(role):
    before = ""
    for place, scene in enumerate(STORIES[role].scenes):
        assert sum(one.right for one in scene.choices) == 1
        assert all(one.says and one.citation for one in scene.choices)
        for number, choice in enumerate(scene.choices):
            (*_, outcome) = play(role, before + "abc"[number]).outcomes
            assert outcome.place == place
            assert (outcome.refused is not None) == (choice.tries is not None), choice.words
            assert not outcome.refused or outcome.refused.citation
        before += right(scene)


def test_a_wrong_choice_stays_in_its_scene_and_is_remembered():
    played = play("secretariat", "b")
    assert (played.place, played.outcomes[0].refused is not None, played.first_tries) == (0, True, 0)
    assert "the compilation issued before it" in played.outcomes[0].refused.expected
    assert play("secretariat", "ba").place == 1


@pytest.mark.parametrize("chosen", ["z", "A", "é", "0", "ac", "b" * (LONGEST + 1)])
def test_what_nobody_can_have_chosen_is_no_training(chosen):
    with pytest.raises(NoSuchChoice):
        play("secretariat", chosen)


def test_after_the_end_nothing_can_be_chosen():
    with pytest.raises(NoSuchChoice, match="over"):
        play("delegate", whole("delegate") + "a")
    with pytest.raises(KeyError):
        play("president", "")


def test_the_numbers_that_a_choice_tries_are_those_of_the_review():
    listed = play("secretariat", whole("secretariat")).state.last("recommendations_listed")["numbers"]
    tried = [choice.tries for story in STORIES.values() for scene in story.scenes for choice in scene.choices]
    numbers = [number for one in tried if one for number in one.fields.get("numbers", ())]
    assert len(listed) == 22
    assert numbers
    assert set(numbers) <= set(listed)
