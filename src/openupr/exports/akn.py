"""The recommendations of a review's report as Akoma Ntoso, the OASIS standard for texts of parliaments and bodies.

Each recommendation is a point; its eId is made of its number alone ("para_115__point_115-2"), so that it stays in every
edition of the report, whatever is read anew. The position on a day, which the standard has no words for, stands in the
analysis in a namespace of our own, each with its source.
Source: OASIS LegalDocML, Akoma Ntoso 1.0 (namespace akn/3.0); tests validate against its schema.
Does not: hold the dialogue or the annex of the report, a masthead, or names of persons.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, BinaryIO

from lxml import etree

from openupr.exports import _profiles as profiles
from openupr.exports._akn_meta import AKN, OWN, US, Element, add_meta, add_references, child

NAME = "akn"
SUFFIX = ".akn.xml"
MIME = "application/akn+xml"

NOTICE = (
    "Made with OpenUPR from a report of the Working Group. Not a United Nations document. Only documents in the "
    "Official Document System are authentic."
)

Plain = dict[str, Any]


def write(review: Plain, out: BinaryIO) -> None:
    """Write `review` (the data of `openupr show --json`); the same review gives the same bytes."""
    root = etree.Element(f"{{{AKN}}}akomaNtoso", nsmap={None: AKN, "upr": OWN})  # type: ignore[dict-item]
    document = child(root, "doc", name="report")
    meta = add_meta(document, review)
    names = eids(review["recommendations"])
    if names:
        _positions(child(child(meta, "analysis", source=US), "otherAnalysis", source=US), review, names)
    add_references(meta, review)
    preface = child(document, "preface")
    child(preface, "p", f"{review['state_name']}, cycle {review['cycle']}: recommendations of the report")
    child(preface, "p", f"{NOTICE} Positions as of {review['on']}.")
    _body(child(document, "mainBody"), review, names)
    tree = etree.ElementTree(root)
    tree.write(out, encoding="utf-8", xml_declaration=True, pretty_print=True)


def eid(number: str) -> str:
    """The eId of a recommendation, of its number alone: "115.2" as "para_115__point_115-2", "7" as "point_7"."""
    head, _, _ = number.rpartition(".")
    point = f"point_{_clean(number)}"
    return f"para_{_clean(head)}__{point}" if head else point


def eids(recommendations: Sequence[Plain]) -> list[str]:
    """The eId of each; of one whose number another before it bears (a misprint) with "_2" at its end."""
    found: list[str] = []
    for one in recommendations:
        plain = eid(one["number"])
        taken = sum(each == plain or each.startswith(f"{plain}_") for each in found)
        found.append(f"{plain}_{taken + 1}" if taken else plain)
    return found


def _clean(number: str) -> str:
    """What the Naming Convention leaves of a number: letters, figures and strokes."""
    return "".join(one if one.isalnum() else "-" for one in number).strip("-")


def _body(body: Element, review: Plain, names: Sequence[str]) -> None:
    named = zip(review["recommendations"], names, strict=True)
    for head, members in groupby(named, key=lambda one: one[0]["number"].rpartition(".")[0]):
        parent = body
        if head:
            parent = child(body, "paragraph", eId=f"para_{_clean(head)}")
            child(parent, "num", f"{head}.")
        for one, name in members:
            _point(parent, one, name)
    if not review["recommendations"]:
        child(body, "p", "No recommendation of this review is imported here.")


def _point(parent: Element, one: Plain, name: str) -> None:
    point = child(parent, "point", eId=name)
    child(point, "num", one["number"])
    content = child(point, "content")
    for number, piece in enumerate(one["parts"] or [one], 1):
        made = child(content, "p", eId=f"{name}__p_{number}")
        if piece["text"] is None:
            made.set("status", "incomplete")
        made.text = f"{_printable(profiles.text_of(piece))} ("
        for code in piece["states"]:
            last = child(made, "organization", profiles.name(code), refersTo=f"#state-{code.lower()}")
            last.tail = ", "
        if len(made):
            made[-1].tail = ")"
        else:
            made.text = made.text[:-2]


def _positions(parent: Element, review: Plain, names: Sequence[str]) -> None:
    """One element of our own a recommendation: the position on the day of the file, and where it was given."""
    for one, name in zip(review["recommendations"], names, strict=True):
        given = one["standing"] or {}
        facts = {
            "about": f"#{name}",
            "value": one["position"] or "none",
            "on": review["on"],
            "dated": given.get("dated"),
            "symbol": given.get("symbol"),
            "paragraph": given.get("paragraph"),
        }
        known = {each: _printable(str(value)) for each, value in facts.items() if value}
        etree.SubElement(parent, f"{{{OWN}}}position", known)


def _printable(text: str) -> str:
    """The text without characters that no XML file can hold."""
    return "".join(one for one in text if one in "\t\n\r" or ((one >= " " and not "\ud800" <= one <= "\udfff")
                   and one not in "\ufffe\uffff"))  # fmt: skip
