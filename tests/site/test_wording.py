"""Words of the inner rings, declared for translation from the objects that hold them."""

from pathlib import Path

from django.utils.translation import override

from openupr.domain.procedure.kinds import KINDS
from openupr.domain.states import RegionalGroup
from openupr.site import floors
from openupr.site.extracting import of_python
from openupr.site.wording import declared, group_name, said


def texts():
    return [text for _place, found in declared() for text in found]


def test_every_kind_of_step_its_fields_and_actors_are_declared():
    found = set(texts())
    for kind in KINDS.values():
        assert {kind.words, *kind.actors, *(one.name.replace("_", " ") for one in kind.fields)} <= found


def test_stages_statuses_titles_of_rules_and_stories_are_declared():
    found = set(texts())
    assert {"in preparation", "date passed; no source here says whether it was held", "supported"} <= found
    assert any("troika" in text and text.endswith("groups.") for text in found)
    assert "The lots for the troikas are about to be drawn." in found


def test_what_is_declared_is_as_pages_show_it():
    assert all(text == text.strip() and "_" not in text for text in texts())


def test_a_group_is_named_with_its_states():
    assert {group_name(one.value) for one in RegionalGroup} <= set(texts())
    assert group_name("") == ""


def test_a_text_that_is_not_declared_stays_and_nothing_stays_nothing():
    with override("fr"):
        assert said("no such word anywhere") == "no such word anywhere"
        assert said("") == ""


def test_what_happens_to_a_turn_is_declared_where_its_page_is_made():
    declared_there = {key.message for key in of_python(Path(floors.__file__).read_text(encoding="utf-8"))}
    assert {"expected after %(state)s", "has the floor", "institution of A status"} <= declared_there
    assert set(floors._TOLD.values()) <= declared_there | set(texts())
