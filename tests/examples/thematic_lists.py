"""Thematic lists in each layout OHCHR used, about invented recommendations. The fourth-cycle one follows the
description of its form only: no real file of it was seen."""

from tests.examples.word_files import cell, docx, paragraph, table

WIDE = '<w:gridSpan w:val="4"/>'
SOURCE = "Source of position: A/HRC/90/7/Add.1 - Para. 3"
HEADERS = {
    "second_cycle": (
        "Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation",
    ),
    "second_cycle_with_states": (
        "Recommendation", "Recommending state/s", "Position", "Full list of rights/affected persons",
    ),
    "fourth_cycle": (
        "Recommendation and recommending State", "Position of the State under review",
        "Human rights themes and groups of persons", "Relevant SDGs",
    ),
}  # fmt: skip
HEADERS["third_cycle"] = HEADERS["second_cycle"]
TITLES = {
    "second_cycle": "UPR of Slovenia (2nd Cycle – 20th session)",
    "second_cycle_with_states": "UPR of Slovenia - Second Cycle",
    "third_cycle": "UPR of Slovenia (3rd Cycle - 34th Session)",
    "fourth_cycle": "UPR of Slovenia (4th Cycle – 48th session)",
}
ROWS = {
    "second_cycle": [
        ("Theme: A12 Invented theme",),
        (f"90.2 Plant trees (France, Spain); \n{SOURCE}", "Supported",
         "A12 Invented theme\nG1 Other theme\nAffected persons:\n- children\n- general", "\n"),
        (f"90.1. Paint&nbsp;doors (Chile); open&nbsp; windows (Peru);\n{SOURCE}", "Noted",
         "A12 Invented theme\nAffected persons: ", ""),
    ],
    "second_cycle_with_states": [
        ("Right or area: 2.1. Invented theme  \n",),
        ("90.2. Plant trees (France); (Spain); \nSource of position: A/HRC/90/7/Add.1\n", "France\nSpain\n",
         "Supported/Noted\n", "2.1. Invented theme  \n12.4. Other theme\nAffected persons:\n- general\n"),
        ("90.1. Paint doors (Chile);\nComments: Sent in a letter\n", "Chile\n", "Noted\n",
         "2.1. Invented theme\nAffected persons:\n- women\n"),
    ],
    "third_cycle": [
        ("Theme: Invented theme",),
        (f"90.2 Plant trees (France) (Spain);\n{SOURCE}", "Supported",
         "- Invented theme\n- Other theme\nSDGs: \n- 16 - PEACE\nAffected persons: \n- Children", "Half done"),
        (f"90.1 Paint doors (Chile);\n{SOURCE}", "Noted", "- Invented theme", ""),
    ],
    "fourth_cycle": [
        ("Theme: Invented theme",),
        ("90.2 Plant trees (France) (Spain);", f"Supported\n{SOURCE}",
         "- Invented theme\n- Other theme\nGroups of Persons:\n- Children", "- 16 - PEACE\n- 5 - GENDER EQUALITY"),
        ("90.1 Paint doors (Chile);", f"Supported/Noted\n{SOURCE}", "- Invented theme", ""),
    ],
}  # fmt: skip


def thematic_list(layout, rows=None, header=True):
    """The list as DOCX bytes; a row of one text is a heading over all columns."""
    rows = ROWS[layout] if rows is None else rows
    ready = [[cell(row[0], properties=WIDE)] if len(row) == 1 else row for row in rows]
    body = table(HEADERS[layout], *ready)
    title = paragraph(TITLES[layout] + "\tThematic list of recommendations")
    return docx(body, header=title) if header else docx(title + body)
