"""Vocabularies and their crosswalk as plain data, for the pages and the command."""

from typing import Any

from openupr.domain.vocabularies import Link, Vocabulary, links_of, met
from openupr.store.failures import Refused
from openupr.vocabulary.schemes import crosswalk, vocabularies

Plain = dict[str, Any]


def listed() -> list[Plain]:
    """Every vocabulary with its version, source and certainty, and how many of its terms are linked to each other."""
    return [_listed(one) for one in vocabularies().values()]


def whole(key: str) -> Plain:
    """One vocabulary with its terms, each with its links both ways. Raises Refused."""
    one = vocabularies().get(key)
    if one is None:
        raise Refused(
            f"No vocabulary {key[:40]!r} is here. `openupr vocabularies` lists them: {', '.join(vocabularies())}."
        )
    links = links_of(key, crosswalk())
    terms = [
        {
            "notation": term.notation,
            "term": term.name,
            "remark": term.note,
            "links": [_linked(link) for link in links.get(term.name, ())],
        }
        for term in one.terms
    ]
    return {**_listed(one), "terms": terms}


def _listed(one: Vocabulary) -> Plain:
    links = links_of(one.key, crosswalk())
    others = [other for other in vocabularies() if any(_to(other, found) for found in links.values())]
    return {
        "key": one.key,
        "label": one.name,
        "version": one.version,
        "kind": one.kind,
        "source": one.source,
        "certainty": one.certainty,
        "remark": one.note,
        "count": len(one.terms),
        "linked": [
            {"key": other, "label": vocabularies()[other].name, "met": met(one.terms, links, other)[0]}
            for other in others
        ],
    }


def _to(other: str, links: list[Link]) -> bool:
    return any(link.other_vocabulary == other for link in links)


def _linked(link: Link) -> Plain:
    return {
        "match": link.match.value,
        "vocabulary": link.other_vocabulary,
        "label": vocabularies()[link.other_vocabulary].name,
        "term": link.other_term,
        "source": link.source,
        "evidence": link.evidence,
    }
