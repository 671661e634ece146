"""The SMART check of a text as plain data, for the page and the command.

Does not: keep or log the text.
"""

from typing import Any

from openupr.domain.smart.advising import LETTERS, LONGEST, Rule, advise
from openupr.vocabulary.smart import smart_rules

Plain = dict[str, Any]


def advice(text: str) -> Plain:
    """What the rules say of a text: `advice`, those that have none (`fine`), and how many words it has."""
    found = {one.rule.key: one.found for one in advise(text, smart_rules())}
    rules = [{**told(rule), "found": list(found.get(rule.key, ()))} for rule in smart_rules()]
    return {
        "text": text[:LONGEST],
        "cut": len(text) > LONGEST,
        "count": len(text[:LONGEST].split()),
        "advice": [one for one in rules if one["key"] in found],
        "fine": [one for one in rules if one["key"] not in found] if text.strip() else [],
    }


def told(rule: Rule) -> Plain:
    """A rule for people: which letter, what it advises, why, and where that stands."""
    return {
        "key": rule.key,
        "letter": rule.letter,
        "what": LETTERS[rule.letter],
        "title": rule.title,
        "says": rule.says,
        "note": rule.note,
        "source": rule.source,
        "sureness": rule.sureness,
    }
