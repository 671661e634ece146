"""A recommendation as a record of OHCHR's Universal Human Rights Index: the values that its two files share.

Source: the field names of the index's JSON export and the headings of its Excel export as public programs read them;
the forms of `UprCycle` and of a session are inferred, since no record of the review could be seen.
Does not: hold OHCHR's identifiers (AnnotationId, DocumentId) or its regions; those are empty. Themes, persons and SDGs
are those of OHCHR's own list where it is imported, else empty.
"""

from typing import Any

from openupr.exports import _profiles as profiles

Plain = dict[str, Any]
BODY, TYPE = "UPR", "Recommendations"


def record(one: Plain, review: Plain) -> Plain:
    """The fields of the JSON export, in its order; what is not known is null or an empty list."""
    symbol = one["source"]["symbol"]
    day = profiles.issued(review, symbol)
    return {
        "AnnotationId": None,
        "AnnotationType": f"- {TYPE}",
        "Body": f"- {BODY}",
        "Countries": [review["state_name"]],  # of a rehearsal with the mark that it is one
        "DocumentId": None,
        "PublicationDate": f"{day}T00:00:00" if day else None,
        "PublicationDateOnUhri": None,
        "Regions": [],
        "Sdgs": list(one["sdgs"]),
        "Symbol": symbol,
        "Text": f"{one['number']} {profiles.with_states(one, spread=review['cycle'] not in (1, 2))}",
        "Themes": list(one["themes"]),
        "AffectedPersons": list(one["groups"]),
        "UprCycle": str(review["cycle"]) if review["cycle"] else None,
        "UprPositions": [position] if (position := profiles.ohchr_position(one)) else [],
        "UprRecommendingCountry": [profiles.name(code) for code in one["states"]],
        "UprRecommendingRegions": [],
        "UprSession": [f"{review['session']} Session"] if review.get("session") else [],
    }
