"""The metadata of a report of the Working Group in Akoma Ntoso: what it is (FRBR), its dates, who and what it names.

Source: OASIS LegalDocML, Akoma Ntoso 1.0 (namespace akn/3.0), part 2; its Naming Convention for the addresses.
Does not: claim a place in a registry; the addresses follow the convention, and nobody assigned them.
"""

from typing import Any

from lxml import etree

from openupr.domain.symbols import OFFICIAL
from openupr.exports import _profiles as profiles

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "https://openupr.example/ns/positions/1"
"""The namespace of what Akoma Ntoso has no words for: positions on recommendations."""
US, BODY = "#openupr", "#wg-upr"
# ISO 639-1 -> ISO 639-2, as the Naming Convention asks
LANGUAGES = {"ar": "ara", "zh": "zho", "en": "eng", "fr": "fra", "ru": "rus", "es": "spa"}

Plain = dict[str, Any]
Element = etree._Element


def child(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    """A new element of Akoma Ntoso at the end of `parent`."""
    made = etree.SubElement(parent, f"{{{AKN}}}{tag}", attributes)
    made.text = text
    return made


def report_of(review: Plain) -> Plain:
    """The final report among the documents of a review, else its draft; empty where none is imported."""
    found = [one for one in review["documents"] if one["kind"] == "working_group_report"]
    return min(found, key=lambda one: "/L." in (one.get("symbol") or ""), default={})


def work(review: Plain) -> str:
    """The address of the report as a work: "/akn/un/doc/report/hrc/2014-12-15/a-hrc-28-15"; no edition changes it.

    What is invented for rehearsal is in no country and of no body: "/akn/xx/doc/rehearsal/…".
    """
    symbol = report_of(review).get("reference") or review["address"]
    body = "xx/doc/rehearsal" if review.get("invented") else "un/doc/report/hrc"
    return f"/akn/{body}/{_made_on(review)}/{symbol.lower().replace('/', '-').replace('.', '-')}"


def add_meta(document: Element, review: Plain) -> Element:
    """`meta` with everything but the analysis; returns it."""
    meta = child(document, "meta")
    _identification(child(meta, "identification", source=US), review)
    events = _events(review)
    lifecycle = child(meta, "lifecycle", source=US)
    for number, (day, what) in enumerate(events, 1):
        child(lifecycle, "eventRef", eId=f"lifecycle__eventRef_{number}", date=day, source=BODY, refersTo=f"#{what}",
              type="generation")  # fmt: skip
    return meta


def add_references(meta: Element, review: Plain) -> None:
    """`references`: the bodies, the States, the events, that other parts point to."""
    found = child(meta, "references", source=US)
    body = "Working Group on the Universal Periodic Review"
    child(found, "TLCOrganization", eId=BODY[1:], href="/akn/ontology/organization/un/wg-upr", showAs=body)
    child(found, "TLCOrganization", eId=US[1:], href="/akn/ontology/organization/openupr", showAs="OpenUPR")
    named = dict.fromkeys([review["state"], *(code for one in review["recommendations"] for code in one["states"])])
    for code in named:
        href = f"/akn/ontology/organization/state/{code.lower()}"
        child(found, "TLCOrganization", eId=f"state-{code.lower()}", href=href, showAs=profiles.name(code))
    for _, what in _events(review):
        href = f"/akn/ontology/event/{what}"
        child(found, "TLCEvent", eId=what, href=href, showAs=what.replace("-", " "))
    child(found, "TLCRole", eId="author", href="/akn/ontology/role/author", showAs="author")
    child(found, "TLCRole", eId="editor", href="/akn/ontology/role/editor", showAs="editor of this markup")


def _identification(parent: Element, review: Plain) -> None:
    address, report = work(review), report_of(review)
    day = report.get("issued") or _made_on(review)
    language = LANGUAGES.get(report.get("language") or "en", "eng")
    expression = f"{address}/{language}@{day}"
    level = _level(parent, "FRBRWork", f"{address}/!main", address)
    _aliases(level, report)
    child(level, "FRBRdate", date=_made_on(review), name="work")
    invented = bool(review.get("invented"))
    child(level, "FRBRauthor", href=US if invented else BODY, **{"as": "#author"})
    child(level, "FRBRcountry", value="xx" if invented else "un")
    child(level, "FRBRsubtype", value="rehearsal" if invented else "report")
    if report.get("symbol"):
        child(level, "FRBRnumber", value=report["symbol"])
    level = _level(parent, "FRBRExpression", f"{expression}/!main", expression)
    child(level, "FRBRdate", date=day, name="expression")
    child(level, "FRBRauthor", href=BODY, **{"as": "#author"})
    child(level, "FRBRlanguage", language=language)
    level = _level(parent, "FRBRManifestation", f"{expression}/!main.xml", f"{expression}.akn")
    child(level, "FRBRdate", date=review["on"], name="positions-as-of")
    child(level, "FRBRauthor", href=US, **{"as": "#editor"})
    child(level, "FRBRformat", value="application/akn+xml")


def _level(parent: Element, tag: str, this: str, address: str) -> Element:
    level = child(parent, tag)
    child(level, "FRBRthis", value=this)
    child(level, "FRBRuri", value=address)
    return level


def _aliases(level: Element, report: Plain) -> None:
    if report.get("symbol"):
        child(level, "FRBRalias", value=report["symbol"], name="symbol")
        child(level, "FRBRalias", value=OFFICIAL + report["symbol"], name="authentic")


def _made_on(review: Plain) -> str:
    """The day on which the report came to be: its adoption by the Working Group, else what is nearest to it."""
    days = (review.get("adoption_date"), review.get("review_date"), report_of(review).get("issued"), review["on"])
    return next(str(day) for day in days if day)


def _events(review: Plain) -> list[tuple[str, str]]:
    named = (("review_date", "review"), ("adoption_date", "adoption-ad-referendum"), ("outcome_date", "adoption"))
    return [(review[field], what) for field, what in named if review.get(field)] or [(_made_on(review), "issue")]
