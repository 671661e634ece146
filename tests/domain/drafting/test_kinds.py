from openupr.domain.drafting import kinds as k
from openupr.domain.drafting.guards import _GUARDS
from openupr.domain.procedure.kinds import KINDS as OF_REVIEWS
from openupr.domain.speakers.kinds import KINDS as OF_SPEAKERS


def test_every_kind_has_an_actor_a_paragraph_and_a_condition_and_a_name_of_its_own():
    assert all(kind.actors and kind.citation for kind in k.KINDS.values())
    assert set(_GUARDS) == set(k.KINDS)
    assert not set(k.KINDS) & {*OF_REVIEWS, *OF_SPEAKERS}


def test_the_troika_proposes_and_numbers_but_writes_no_text():
    assert "troika" in k.KINDS[k.NUMBERED].actors
    assert "troika" not in k.KINDS[k.READ].actors
