from openupr.domain.procedure.case import PARTS, About
from openupr.domain.procedure.guards import guards_of
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.review import MILESTONES, Stage


def test_every_kind_of_step_says_who_takes_it_and_by_which_paragraph():
    for kind in KINDS.values():
        assert kind.actors, kind.name
        assert kind.citation.startswith(("A/HRC/", "PRST/")), kind.name
        assert len({one.name for one in kind.fields}) == len(kind.fields)


def test_persistent_non_cooperation_is_no_step_no_stage_and_no_field():

    words = [*KINDS, *PARTS, *MILESTONES, *(one.value for one in (*About, *Stage))]
    words += [text for kind in KINDS.values() for one in kind.fields for text in (one.name, *one.choices)]
    assert not [word for word in words if "persist" in word.lower() or "cooperat" in word.lower()]


def test_every_guard_belongs_to_a_kind():
    assert all(isinstance(guards_of(name), tuple) for name in KINDS)
