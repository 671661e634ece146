"""Who took the floor in plenary, from the paragraphs of the section on States and of that on other stakeholders.

Source: RULES 8.2 to 8.4; the A-status institution of the State under review is reported first among the stakeholders
and is not an NGO (RULES 8.3).
"""

import re

from openupr.documents.introduction.dates import cardinal
from openupr.documents.papers.plenary import Paragraph, Review
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.papers import PlenarySpeaker
from openupr.vocabulary.names import resolver

# "During the adoption of the outcome of the review of State A, 16 delegations made statements."
_COUNT = re.compile(
    r"^During the adoption of the outcome of the review\b.{0,160}?,\s*(?P<count>\d+|[a-z-]+)\s+"
    r"(?:other\s+)?(?:relevant\s+)?(?:delegations?|stakeholders?|States|non-governmental)\b.{0,60}?\bmade\b"
)
# "It stated", "The representative also": the speaker of the paragraph before goes on
_GOES_ON = re.compile(
    r"^(?:It|They|He|She|The (?:delegation|representative|speaker) (?!of\b)|In addition|Furthermore)\b"
)
_UN = re.compile(
    r"^(?:the )?(?:Office of the United Nations|United Nations (?!Watch|Association)|UNICEF|UNHCR|UN[- ]Women|UNFPA"
    r"|UNDP|UNESCO|UNAIDS|OHCHR|International Labour Organi[sz]ation|World Health Organization|Joint United Nations)",
    re.IGNORECASE,
)
_INTERNATIONAL = re.compile(
    r"^(?:the )?(?:Council of Europe|European Union\b(?! of)|African Union|League of Arab|Inter-Parliamentary"
    r"|Organi[sz]ation (?:of|for) (?:Islamic|American|African|Security)|Gulf Cooperation|Cooperation Council"
    r"|International Organi[sz]ation (?:of la Francophonie|for Migration)|Sovereign (?:Military )?Order"
    r"|Organisation internationale de la Francophonie|Commonwealth Secretariat|International Development Law)",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\bNational (?:Human Rights|Commission|Committee|Council|Cent(?:re|er)|Institution|Consultative|Independent)"
    r"|Ombuds|Defensor|Procurad|Human Rights (?:Advocate|Commission|Council|Institute of)|Public Defender"
    r"|Coordinating Committee of National|Commission nationale|Conseil national|Equality and Human Rights"
    r"|Institute for Human Rights|Advocate of the Principle|Protector of Citizens|Chancellor of Justice"
    r"|Global Alliance of National",
    re.IGNORECASE,
)
_NO_INSTITUTION = re.compile(
    r"\bAsian\b|Islamic Human Rights Commission|Advocates for|British|Network|Cairo", re.IGNORECASE
)
# The first verb after a name: "welcomed", "was", "drew"
_VERB = re.compile(
    r"(?:,\s+(?:on behalf of|referring|in partnership|speaking|while|having|in a joint|recalling|noting|welcoming)\b"
    r"|\s(?:[a-z]{2,}ed|was|were|had|drew|drawn|made|took|gave|felt|found|spoke|saw|said|told|thought|knew|began|called"
    r"|did|put|brought|understood|held|paid|set|led|also|further|very|warmly|greatly|highly|deeply|strongly"
    r"|particularly|concurred|must|could|would)\b)"
)
# "In a joint statement, ", "The representative of the "
_LEAD = re.compile(
    r"^(?:In (?:a|their|its) joint statement,?\s*(?:with [^,]+, )?|(?:The )?representatives? of (?:the )?"
    r"|Speaking [^,]+, )+",
    re.IGNORECASE,
)
# "While welcoming the release of activists, the United States …"
_SUBORDINATE = re.compile(
    r"^(?:While|In|As|Having|Noting|Welcoming|Regarding|With|On|Although|Despite|Recalling|Referring|Recognizing)\b"
)


def speakers_of(review: Review) -> tuple[tuple[PlenarySpeaker, ...], list[Finding]]:
    """The speakers of a review in order, and findings where their number is not the one that the report states."""
    states = _taking_the_floor(review.of("states"))
    others = _taking_the_floor(review.of("stakeholders"))
    named = [*(_delegation(p, review.state) for p in states), *_stakeholders(others)]
    findings = [
        *_differences(review, review.of("states"), len(states), "delegations"),
        *_differences(review, review.of("stakeholders"), len(others), "stakeholders"),
    ]
    return tuple(named), findings


def _taking_the_floor(paragraphs: list[Paragraph]) -> list[Paragraph]:
    return [
        p for p in paragraphs if not _COUNT.match(p.text) and not _GOES_ON.match(p.text) and not _NOBODY.search(p.text)
    ]


# "no other stakeholders made statements"
_NOBODY = re.compile(r"^(?:During the adoption of|No )[^.]{0,160}\b(?:no\b|No )[^.]{0,40}\bmade (?:a )?statements?")


def _delegation(paragraph: Paragraph, under_review: str) -> PlenarySpeaker:
    text = _LEAD.sub("", paragraph.text)
    start = 0
    if _SUBORDINATE.match(text):
        named = [span for code, span in resolver().named_in(text[:700]) if code != under_review]
        after = [span for span in named if re.search(r",\s+(?:the\s+)?$", text[: span[0]], re.IGNORECASE)]
        start = (after or named or [(0, 0)])[0][0]
    subject = text[start:]
    name = _name(subject)
    found = resolver().named_in(subject[:120])
    if found and found[0][1][0] <= 14:
        code, (begin, end) = found[0]
        return PlenarySpeaker(subject[begin:end], "state", code)
    role = "un" if _UN.match(name) else "igo" if _INTERNATIONAL.match(name) else "stakeholder"
    return PlenarySpeaker(name, role)


def _stakeholders(paragraphs: list[Paragraph]) -> list[PlenarySpeaker]:
    """The institutions of the State under review stand first; after the first other body none is taken for one."""
    speakers: list[PlenarySpeaker] = []
    for paragraph in paragraphs:
        text = _LEAD.sub("", paragraph.text)
        name = _name(text)
        leads = all(one.role == "nhri" for one in speakers)
        institution = leads and _INSTITUTION.search(name) and not _NO_INSTITUTION.search(name)
        role = "nhri" if institution else "un" if _UN.match(name) else "stakeholder"
        speakers.append(PlenarySpeaker(name, role))
    return speakers


def _name(text: str) -> str:
    verb = _VERB.search(text[:400])
    name = text[: verb.start()] if verb else text[:120]
    name = re.sub(r"\s+and (?:its|their)$", "", name.strip(" ,"))
    return re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)


def _differences(review: Review, paragraphs: list[Paragraph], read: int, what: str) -> list[Finding]:
    for paragraph in paragraphs:
        stated = _COUNT.match(paragraph.text)
        number = 0 if stated and stated["count"] == "no" else cardinal(stated["count"]) if stated else None
        if number is not None and number != read:
            told = f"{review.state}: the report states {number} {what}, {read} were read. Compare the paragraphs."
            place = Place(paragraph.page, paragraph.number, paragraph.span)
            return [Finding("speakers_differ", Severity.WARNING, told, place, "practice of the reports of the Council")]
    return []
