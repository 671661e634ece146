"""A troika in a step is the one that a drawing in the ledger gave, else the rules are asked of it."""

import pytest

from openupr.actions.take_step import kind_of, made, tried
from openupr.domain.lots.register import Registered
from openupr.store import drawings
from openupr.store.failures import Refused

GAVE = ["RUS", "BLR", "KEN"]


@pytest.fixture
def drawn(store, monkeypatch):
    held = {"parts": [{"about": "SVN/4", "result": GAVE}]}
    one = Registered(3, "WG48-troikas", 1, "2024-12-01T10:00:00Z", {"purpose": "troikas"}, held=held)
    monkeypatch.setattr(drawings, "register", lambda: {one.id: one})


def step(review="SVN/4", **fields):
    return made(review, kind_of("troika_drawn"), fields, {"on": "2024-12-01"})


def test_a_troika_against_the_rules_is_refused_with_the_paragraph(store):
    with pytest.raises(Refused, match=r"three different regional groups.*18 \(d\).*Nothing was changed"):
        tried(step(members="RUS,BLR,KEN"))
    assert tried(step(members="RUS,BLR,KEN", for_the_state="yes")).steps


def test_what_a_drawing_in_the_ledger_gave_is_taken_named_or_not(drawn):
    assert tried(step(members="KEN,BLR,RUS")).steps
    assert step(drawing="3")["members"] == GAVE
    assert tried(step(drawing="3")).steps


def test_a_drawing_that_gave_others_or_nothing_is_refused(drawn):
    with pytest.raises(Refused, match=r"the members that drawing 3 gave \(RUS, BLR, KEN\)"):
        tried(step(members="ALB,KEN,THA", drawing="3"))
    with pytest.raises(Refused, match="held was expected, found 9; there is: 3"):
        step(drawing="9")
    with pytest.raises(Refused, match="there is: none"):
        step("ISL/4", drawing="3")
