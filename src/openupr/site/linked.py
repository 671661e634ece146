"""What a page is about, in the words of schema.org, for search engines and catalogs of data (JSON-LD).

Source: schema.org (CreativeWork, Report, Event, Country, Dataset, DataDownload); recommendations for Dataset as the
catalogs of research data read them.
Does not: speak of a rehearsal, or claim that anything here is official: `sameAs` leads to the authentic document.
"""

from typing import Any

from django.http import HttpRequest

from openupr import __version__
from openupr.domain.symbols import OFFICIAL, Symbol
from openupr.site.absolute import absolute
from openupr.site.documents import address_of
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
CONTEXT = "https://schema.org"
_US = {"@type": "Organization", "name": "OpenUPR", "description": "Independent software, not the United Nations"}
_GROUP = {"@type": "Organization", "name": "Working Group on the Universal Periodic Review",
          "parentOrganization": {"@type": "Organization", "name": "United Nations Human Rights Council"}}  # fmt: skip


def recommendation(request: HttpRequest, one: Plain, state: Plain, address: str) -> Plain:
    """A recommendation (with its States in `by`) as a part of its report."""
    return _whole(
        {
            "@type": "CreativeWork",
            "name": f"Recommendation {one['number']} to {shown_name(state['code'])}",
            "identifier": one["number"],
            "url": absolute(request, f"{address}/recommendations/{one['number']}"),
            "text": one["text"],
            "inLanguage": "en" if one["text"] else None,
            "author": [_country(request, each) for each in one["by"]],
            "about": _country(request, state),
            "isPartOf": _report(request, one["source"]["symbol"]),
        }
    )


def review(request: HttpRequest, fact: Plain) -> Plain:
    """A review, by the facts of the record, as an event."""
    return _whole(
        {
            "@type": "Event",
            "name": f"Universal Periodic Review of {shown_name(fact['state']['code'])}, cycle {fact['cycle']}",
            "url": absolute(request, fact["address"]),
            "startDate": fact["reviewed_on"],
            "organizer": _GROUP,
            "about": _country(request, fact["state"]),
            "subjectOf": _report(request, fact["report"]) if fact["report"] else None,
        }
    )


def document(request: HttpRequest, one: Plain) -> Plain:
    """A document that is imported, by what was read of it."""
    described = _report(request, one["reference"])
    return _whole(
        {
            **described,
            "name": one["title"] or one["reference"],
            "inLanguage": one["language"],
            "datePublished": one["issued"],
            "numberOfPages": one["pages"],
        }
    )


def dataset(request: HttpRequest, made: Plain | None) -> Plain | None:
    """The whole database with its files; None where they are not made."""
    if made is None:
        return None
    files = [
        {
            "@type": "DataDownload",
            "name": each["name"],
            "contentUrl": absolute(request, f"/downloads/{each['name']}"),
            "encodingFormat": each["kind"],
            "contentSize": f"{each['size']} B",
            "sha256": each["sha256"],
        }
        for each in made["files"]
    ]
    return _whole(
        {
            "@type": "Dataset",
            "name": "OpenUPR: recommendations and positions of the Universal Periodic Review",
            "description": "Recommendations made in the Universal Periodic Review of the Human Rights Council, each "
            f"with every dated reading of its position and the place in its document. {made['terms']}",
            "url": absolute(request, "/downloads"),
            "version": made["version"],
            "temporalCoverage": f"2008/{made['on']}",
            "isAccessibleForFree": True,
            "creator": _US,
            "isBasedOn": {"@type": "SoftwareApplication", "name": "OpenUPR", "softwareVersion": __version__},
            "distribution": files,
        }
    )


def _report(request: HttpRequest, reference: str) -> Plain:
    official = f"{OFFICIAL}{reference}" if Symbol.parse(reference) else None
    described = {"@type": "Report", "name": reference, "identifier": reference}
    return {**described, "url": absolute(request, address_of(reference)), **({"sameAs": official} if official else {})}


def _country(request: HttpRequest, state: Plain) -> Plain:
    url = absolute(request, state["address"])
    return {"@type": "Country", "name": shown_name(state["code"]), "identifier": state["code"], "url": url}


def _whole(described: Plain) -> Plain:
    """With its context, and without what is not known."""
    known = {name: value for name, value in described.items() if value not in (None, [], "")}
    return {"@context": CONTEXT, **known}
