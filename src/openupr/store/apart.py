"""What is rehearsed and what is real, kept apart: where a rehearsal is, nothing real is entered.

A store is a rehearsal's where its ledger begins with the entry that begins one. Invented papers and further steps of
invented reviews may be entered there, by who trains with them.
Source: DESIGN 7 (a rehearsal stays out of everything that is counted or shown of the record).
Does not: keep a rehearsal out of a real store (`rehearsal` does), or look at what is entered by nobody's wish (keys).
"""

from collections.abc import Iterable

from openupr.domain.procedure.step import Step
from openupr.domain.rehearsal import is_invented
from openupr.settings import data_folder
from openupr.store.failures import Refused
from openupr.store.models import Entry

BEGUN = "rehearsal_begun"


def is_a_rehearsal() -> bool:
    """Whether the store is a rehearsal's."""
    return Entry.objects.order_by("seq").values_list("type", flat=True).first() == BEGUN


def refuse_real_steps(steps: Iterable[Step]) -> None:
    """Raises Refused where one is of a real review and the store is a rehearsal's."""
    real = next((one.review for one in steps if not is_invented(one.review)), "")
    if real:
        refuse_real(real)


def refuse_real(what: str) -> None:
    """Raises Refused where the store is a rehearsal's; `what` is real ("SVN/4", "A/HRC/59/15", "a name")."""
    if is_a_rehearsal():
        raise Refused(
            f"{data_folder()} holds a rehearsal, and {what} is real: the two are never mixed. Name the folder of the "
            "real data, OPENUPR_DATA=FOLDER."
        )
