"""Invented files in the forms of other indexes."""

import json

UHRI_FIELDS = (
    "AnnotationId", "AnnotationType", "Body", "Countries", "DocumentId", "PublicationDate", "PublicationDateOnUhri",
    "Regions", "Sdgs", "Symbol", "Text", "Themes", "AffectedPersons", "UprCycle", "UprPositions",
    "UprRecommendingCountry", "UprRecommendingRegions", "UprSession",
)  # fmt: skip


def uhri(text, by=("France",), position="Supported", **more):
    """A record of the index's JSON file, of Slovenia in session 20."""
    empty = dict.fromkeys(UHRI_FIELDS)
    return {
        **empty,
        "AnnotationId": "invented-1",
        "AnnotationType": "- Recommendations",
        "Body": "- UPR",
        "Countries": ["Slovenia"],
        "PublicationDate": "2015-01-05T00:00:00",
        "Sdgs": ["4 - INVENTED GOAL"],
        "Symbol": "A/HRC/928/15",
        "Text": text,
        "Themes": ["Invented theme"],
        "AffectedPersons": ["Invented persons"],
        "UprCycle": "2",
        "UprPositions": [position] if position else [],
        "UprRecommendingCountry": list(by),
        "UprSession": ["20 Session"],
        **more,
    }


def uhri_file(folder, *records, name="export.json"):
    path = folder / name
    path.write_text(json.dumps(records), encoding="utf-8")
    return path


CLASSIC = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session"


def classic_file(folder, *lines, name="classic.csv"):
    """UPR Info's columns in Mac Roman with bare carriage returns."""
    path = folder / name
    path.write_bytes("\r".join([CLASSIC, *lines]).encode("mac_roman"))
    return path
