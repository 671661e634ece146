from openupr.domain.procedure import kinds as of_reviews
from openupr.domain.speakers import kinds as k
from openupr.domain.speakers.guards import _GUARDS


def test_every_kind_has_an_actor_a_paragraph_and_a_condition():
    for kind in k.KINDS.values():
        assert kind.actors
        assert kind.citation
    assert set(_GUARDS) == set(k.KINDS)


def test_no_kind_has_the_name_of_a_step_of_a_review():
    assert not set(k.KINDS) & set(of_reviews.KINDS)


def test_what_happens_in_the_room_has_its_time():
    for name in k.ROOM:
        assert any(field.name == "time" and field.needed for field in k.KINDS[name].fields), name
