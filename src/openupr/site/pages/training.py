"""The training room: one invented review in one of three roles, ten minutes, without an account and without a trace.

What was chosen stands in the address and nowhere else: no row, no cookie, no entry of the ledger, so that nothing of it
can mix with a record. Whoever comes here chose to.
Does not: belong to search, feeds, lists of addresses or counts (DESIGN 7).
"""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from openupr.domain.rehearsal import INVENTED
from openupr.domain.training.play import STORIES, NoSuchChoice, Outcome, Played, play
from openupr.domain.training.scene import Story
from openupr.site.chosen import Misread
from openupr.site.declared import asks
from openupr.site.shown import Shown, both

Plain = dict[str, Any]


def rooms(request: HttpRequest) -> Shown:
    """The roles to choose from."""
    return Shown("training", {"roles": [_role(one) for one in STORIES.values()], "mark": INVENTED})


@asks("chosen")
def room(request: HttpRequest, role: str) -> Shown:
    """The next scene of a role, what came of the last choice, and where the invented review stands."""
    if role not in STORIES:
        raise Http404(_("The roles of the training are: %s.") % ", ".join(STORIES))
    chosen = request.GET.get("chosen", "")
    try:
        played = play(role, chosen)
    except NoSuchChoice as error:
        raise Misread(_("These choices cannot have been made here. Begin again at /training.")) from error
    return Shown("training_room", _shown(played, role, chosen))


def _shown(played: Played, role: str, chosen: str) -> Plain:
    last = played.outcomes[-1] if played.outcomes else None
    return {
        "role": _role(played.story),
        "mark": INVENTED,
        "scene": _scene(played, role, chosen),
        "place": min(played.place + 1, len(played.story.scenes)),
        "scenes": len(played.story.scenes),
        "last": _outcome(last) if last else None,
        "first_tries": played.first_tries,
        "wrong": sum(not one.choice.right for one in played.outcomes),
        "stage": played.state.stage.value,
        "milestones": [[name, [one["on"] for one in steps]] for name, steps in played.state.milestones.items()],
    }


def _scene(played: Played, role: str, chosen: str) -> Plain | None:
    scene = played.scene
    if scene is None:
        return None
    tried = {one.choice.words for one in played.outcomes if one.place == played.place}
    choices = [
        {"words": one.words, "address": f"/training/{role}?chosen={chosen}{'abcdefgh'[n]}", "tried": one.words in tried}
        for n, one in enumerate(scene.choices)
    ]
    return {"situation": scene.situation, "asks": scene.asks, "choices": choices}


def _outcome(one: Outcome) -> Plain:
    refused = one.refused
    parts = {name: getattr(refused, name) for name in ("expected", "came", "stage", "citation")} if refused else None
    return {
        "asks": one.scene.asks,
        "words": one.choice.words,
        "right": one.choice.right,
        "says": one.choice.says,
        "citation": one.choice.citation,
        "refused": parts,
    }


def _role(one: Story) -> Plain:
    address = f"/training/{one.role}"
    return {"role": one.role, "words": one.words, "about": one.about, "scenes": len(one.scenes), "address": address}


paths = [*both("training/<str:role>", room), *both("training", rooms)]
