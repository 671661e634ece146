"""Reports of the Working Group in the official form, about reviews that never took place. All content is invented."""

from openupr.documents.source import Page, Source

PARAGRAPH_1 = (
    "The Working Group on the Universal Periodic Review, established in accordance \nwith Human Rights Council "
    "resolution 5/1, held its {session} session from 4 to 15 \nMay 2009. The review of {state} was held at the "
    "{review_meeting} meeting, on {review_day} 2009. The \ndelegation of {state} was headed by {head}. "
    "At its {adoption_meeting} meeting, held on {adoption_day} 2009, the Working Group \nadopted the report on {state}."
)
PARAGRAPH_2 = (
    "On 8 September 2008, the Human Rights Council selected the following group of \nrapporteurs (troika) to "
    "facilitate the review of {state}: {troika}."
)
PARAGRAPH_3 = (
    "In accordance with paragraph 15 of the annex to resolution 5/1, the following \ndocuments were issued for the "
    "review of {state}: \n (a) A national report (A/HRC/WG.6/5/XAA/1 and Corr.1); \n"
    " (b) A compilation (A/HRC/WG.6/5/XAA/2); \n (c) A summary (A/HRC/WG.6/5/XAA/3)."
)
PARAGRAPH_4 = "A list of questions prepared in advance by {askers} was \ntransmitted to {state} through the troika."
FACTS = {
    "session": "fifth",
    "state": "the Comoros",
    "review_meeting": "3rd",
    "review_day": "5 May",
    "head": "Jane Example, Minister of Invented Affairs",
    "adoption_meeting": "seventh",
    "adoption_day": "7 May",
    "troika": "Chile, Ghana and the Republic of Korea",
    "askers": "Denmark, the Netherlands and Norway",
}


def introduction_text(**facts):
    """Paragraphs 1 to 4 under their heading; `facts` replace FACTS."""
    facts = {**FACTS, **facts}
    texts = (PARAGRAPH_1, PARAGRAPH_2, PARAGRAPH_3, PARAGRAPH_4)
    return "Introduction \n" + "".join(f"{i}. {text.format(**facts)} \n" for i, text in enumerate(texts, 1))


def dialogue_text(*statements, number="54", first=6):
    """Section I with an invented presentation, and a dialogue of the statements given, numbered."""
    opening = f"During the interactive dialogue, {number} delegations made statements."
    body = "".join(f"{first + i}. {text} \n" for i, text in enumerate((opening, *statements)))
    return (
        "I. Summary of the proceedings of the review process \nA. Presentation by the State under review \n"
        "5. The head of the delegation presented an invented report. \n"
        f"B. Interactive dialogue and responses by the State under review \n{body}"
    )


def report_text(*statements, after="", annex="", number="54", **facts):
    """A whole invented report: introduction, dialogue, conclusions, `after` them what is given, annex."""
    last = 7 + len(statements)
    conclusions = f"II. Conclusions and/or recommendations \n{last}. An invented closing paragraph. \n"
    dialogue = dialogue_text(*statements, number=number)
    return "".join((introduction_text(**facts), dialogue, conclusions, after, f"Annex \n{annex}" if annex else ""))


def source(*pages, notes=(), footnotes=()):
    """A Source of the pages' texts; `notes` stand at the foot of the first page."""
    made = tuple(Page(i, text, notes=tuple(notes) if i == 1 else ()) for i, text in enumerate(pages, 1))
    return Source("invented.pdf", "0" * 64, "pdf", made, footnotes=tuple(footnotes))
