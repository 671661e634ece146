"""What others published beside ours (/equal-treatment/published), and the charges of 28 August 2025 (…/28-august-2025).

Source: special_cases.csv (the letter of 28 August 2025; its text is not in this copy); DESIGN 7a.
Does not: give a verdict, or name a State that a charge concerns: no figure here is of a single State.
"""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from openupr.actions.audit import plain_beside, statistics
from openupr.domain.auditing.statistic import NO_VERDICT
from openupr.site import audited
from openupr.site.chosen import day_of
from openupr.site.declared import asks
from openupr.site.shown import Shown, both

# Charge, what this record can show, what it cannot, statistics
CHARGES: tuple[tuple[Any, Any, Any, tuple[str, ...]], ...] = (
    (
        _("Bias against one State"),
        _(
            "Whether some reviews lie far from the others, without their names; whether topics differ beyond chance; "
            "what was recommended to whom, and how it was answered, in the pages of each State."
        ),
        _(
            "Why a State recommended what it did, what other bodies of the Council do, and whether more attention is "
            "deserved."
        ),
        ("E4", "E5", "E8", "E9"),
    ),
    (
        _("Silence on four others"),
        _(
            "Whether every State was reviewed in every cycle; how many delegations spoke, and how many recommendations "
            "a review brought."
        ),
        _("What was not said: silence leaves no row, and who speaks is bound by time, lists and delegations."),
        ("E1", "E3", "E4", "E5"),
    ),
    (
        _("Unequal treatment"),
        _(
            "Time, documents, reports, troikas and steps; what is asked and supported within regional groups and "
            "between them, like with like."
        ),
        _("Whether a difference is unfair: States differ, so do texts. An interval tells of chance, not of intent."),
        ("E2", "E6", "E7", "E8", "E11", "E12", "E13", "E14"),
    ),
)


@asks("on")
def published(request: HttpRequest) -> Shown:
    """Figures that others published, each beside the same of this copy's rows, and what differs."""
    on = day_of(request)
    rows = [plain_beside(one) for one in audited.beside(on)]
    return Shown("audit_published", {"figures": rows, "notice": NO_VERDICT, "of": audited.material(on).of})


def charges(request: HttpRequest) -> Shown:
    """Each charge of the letter of 28 August 2025 beside what this record can and cannot show; no verdict."""
    told = [
        {
            "charge": str(charge),
            "can": str(can),
            "cannot": str(cannot),
            "statistics": [{"id": id, "question": statistics()[id].question} for id in ids],
        }
        for charge, can, cannot, ids in CHARGES
    ]
    return Shown("audit_charges", {"charges": told, "notice": NO_VERDICT})


paths = [*both("equal-treatment/published", published), *both("equal-treatment/28-august-2025", charges)]
