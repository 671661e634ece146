"""What the profiles of other systems have in common."""

import pytest

from openupr.domain.states import RegionalGroup
from openupr.exports import _profiles as profiles
from tests.exports.invented import recommendation, review


def test_a_text_stands_with_its_states_as_the_reports_of_its_cycle_print_them():
    one = recommendation(text="Plant an invented tree")
    assert profiles.with_states(one, spread=False) == "Plant an invented tree (France, Portugal);"
    assert profiles.with_states(one, spread=True) == "Plant an invented tree (France) (Portugal);"


def test_several_texts_under_one_number_stand_each_with_its_own_states():
    parts = [{"text": "Plant", "states": ["FRA"]}, {"text": "Water", "states": ["PRT"]}]
    assert profiles.with_states(recommendation(parts=parts), spread=False) == "Plant (France); Water (Portugal);"


def test_words_that_are_not_here_are_said_to_be_missing():
    assert profiles.with_states(recommendation(text=None), False) == "[words not imported] (France, Portugal);"


def test_a_code_that_is_none_stays_as_it_is():
    assert profiles.name("QQQ") == "QQQ"


@pytest.mark.parametrize(
    ("position", "words"),
    [("supported", "Supported"), ("noted", "Noted"), ("partially", "Supported/Noted"), ("pending", ""), (None, ""),
     ("not_given", "")],
)  # fmt: skip
def test_ohchr_s_word_is_used_only_for_what_was_given(position, words):
    assert profiles.ohchr_position(recommendation(position=position)) == words


def test_the_day_of_issue_is_that_of_the_document_named():
    whole = review()
    whole["documents"][0]["issued"] = "2015-01-02"
    assert profiles.issued(whole, "A/HRC/928/15") == "2015-01-02"
    assert profiles.issued(whole, "list.docx") is None
    assert profiles.issued(whole, "A/HRC/1/1") is None


def test_every_regional_group_has_its_name_at_upr_info():
    assert set(profiles.GROUPS) == {*RegionalGroup, None}
