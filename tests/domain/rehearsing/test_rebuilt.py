import dataclasses
import json

from openupr.domain.ledger import FIRST_PREVIOUS, canonical, chained
from openupr.domain.procedure.review import Stage
from openupr.domain.rehearsing.acts import Taken
from openupr.domain.rehearsing.rebuilt import digest, exported, rebuilt
from openupr.domain.rehearsing.session import acts


def entries():
    previous, made = FIRST_PREVIOUS, []
    steps = [step for act in acts(1, 1) if isinstance(act, Taken) for step in act.steps]
    for seq, step in enumerate(steps, 1):
        made.append(chained(previous, seq, "2018-01-01T00:00:00Z", step.actor, step.type, step.payload))
        previous = made[-1].hash
    return made


def lines(made):
    return [canonical({**one._asdict(), "payload": json.loads(one.payload)}) + b"\n" for one in made]


def test_an_export_gives_the_same_entries_and_the_same_reviews():
    made = entries()
    assert list(exported(lines(made))) == made
    reviews, drawings, parts = rebuilt(exported(lines(made)))
    assert reviews["XAA/0"].stage is Stage.FOLLOW_UP
    assert [one.state.next for one in parts["lists"].values()] == ["", "", ""]
    assert [one.state.stage for one in parts["drafts"].values()] == ["numbers assigned"]
    assert [one.state.stage for one in parts["items"].values()] == ["ready for the decision"]
    assert drawings == {}


def test_the_hash_tells_one_changed_entry():
    made = entries()
    whole = digest(*rebuilt(made))
    assert whole == digest(*rebuilt(made))
    changed = [*made[:-1], made[-1]._replace(actor="somebody")]
    assert digest(*rebuilt(changed)) != whole
    assert digest(*rebuilt(made[:-1])) != whole
    for type in ("recommendation_read", "tally_stated"):
        place = next(place for place, one in enumerate(made) if one.type == type)
        assert digest(*rebuilt([*made[:place], *made[place + 1 :]])) != whole
    assert dataclasses.asdict(rebuilt(made)[0]["XAA/0"])["review"] == "XAA/0"
