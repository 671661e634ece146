"""Items given only by reference to paragraphs of the dialogue (sessions 1 to 5).

"The recommendations noted in paragraphs 27 (b), 31, 43 (a) above did not enjoy the support of X." Text and State are
fetched from the paragraph. The number of such an item is the reference as the report gives it: "27 (b)".
Does not: read the numbered lists.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from openupr.documents.items.dialogue import Recommended, Spoken, divided, lettered, said, speaker_of, wording
from openupr.documents.items.positions import Stance
from openupr.documents.items.texts import tidy
from openupr.domain.report import Part, Recommendation

# "paragraphs 27 (b), 31, 43 (a) above", "recommendations 28 (b); 31 (b)"
_HEAD = re.compile(r"\b(?:paragraphs?|paras?\.?|recommendations?)\s+(?:numbers?\s+)?(?=\d)", re.IGNORECASE)
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d{1,3})(?!\d|\.\d)|\((?P<last>last\s+sentence)\)|,?\s*(?P<last2>last\s+sentence)"
    r"|\(\s*(?P<roman>ii|iii|iv|vi{0,3}|ix)\s*\)|\(\s*(?P<letters>[a-z](?:\s*(?:,|and|-)\s*[a-z])*)\s*\)"
    r"|(?P<sep>[,;:–-]|\band\b|\bto\b|\bas well as\b|\bin\b|\bparagraphs?\b))",
    re.IGNORECASE,
)
_DESCRIPTION = re.compile(r"\s*\(([^()]{15,300})\)")
# So many letters of a text find its place in the paragraph.
_OPENING = 20
_WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Reference:
    """A paragraph, and within it a letter and a subdivision, or its last sentence; what the report says it is about."""

    paragraph: int
    letter: str = ""
    roman: str = ""
    last_sentence: bool = False
    about: str = ""


def references_in(sentence: str) -> list[Reference]:
    """Every reference to a paragraph in `sentence`, in order, doubles left out."""
    found: list[Reference] = []
    for head in _HEAD.finditer(sentence):
        listed, end = _listed(sentence, head.end())
        about = _DESCRIPTION.match(sentence, end)
        found += [Reference(r.paragraph, r.letter, r.roman, r.last_sentence, about[1] if about else "") for r in listed]
    return list(dict.fromkeys(found))


def _listed(sentence: str, at: int) -> tuple[list[Reference], int]:
    found: list[Reference] = []
    end = at
    while token := _TOKEN.match(sentence, at):
        at = token.end()
        if token["sep"] is None:
            end = at
            _add(found, token)
    return found, end


def _add(found: list[Reference], token: re.Match[str]) -> None:
    if token["number"]:
        found.append(Reference(int(token["number"])))
    elif not found:
        return
    elif token["last"] or token["last2"]:
        found[-1] = Reference(found[-1].paragraph, found[-1].letter, last_sentence=True)
    elif token["roman"] or (token["letters"] == "i" and found[-1].letter not in ("", "h")):
        last = found[-1]
        new = Reference(last.paragraph, last.letter, token["roman"] or "i")
        found[-1:] = [last, new] if last.roman else [new]
    else:
        paragraph = found[-1].paragraph
        new_ones = [Reference(paragraph, letter) for letter in re.findall(r"\b[a-z]\b", token["letters"].lower())]
        found[-1:] = new_ones if not found[-1].letter else [found[-1], *new_ones]


def fetched(
    references: list[Reference], dialogue: dict[int, Spoken], stance: Stance, chapeau: int, reviewed: str | None
) -> Iterator[Recommendation]:
    """The recommendations that the references lead to; a reference that leads nowhere gives none."""
    for reference in references:
        spoken = dialogue.get(reference.paragraph)
        if spoken is None or reference.paragraph >= chapeau:
            continue
        for group in _groups(reference, spoken):
            made = _made(group, spoken, stance, chapeau, reviewed)
            if made:
                yield made


def _groups(reference: Reference, spoken: Spoken) -> list[list[Recommended]]:
    """Recommendations that go under one number: one by letter, all sentences of a paragraph without letters."""
    letters = lettered(spoken)
    if reference.letter:
        return [[one] for one in _by_letter(reference, letters, spoken)]
    if letters and not reference.last_sentence:
        return [[one] for one in _about(reference, letters, spoken)]
    sentences = _about(reference, said(spoken, reference.last_sentence), spoken)
    return [sentences] if sentences else []


def _by_letter(reference: Reference, letters: list[Recommended], spoken: Spoken) -> list[Recommended]:
    """The recommendation with the letter; where the paragraph prints no such letter, the one in its place."""
    chosen = [one for one in letters if one.letter == reference.letter]
    if not chosen:
        place = ord(reference.letter) - ord("a")
        return [replace(one, letter=reference.letter) for one in said(spoken)[place : place + 1]]
    if not reference.roman:
        return chosen
    parts = [one for one in divided(spoken, chosen[0]) if one.letter.endswith(f"({reference.roman})")]
    return parts or chosen + [one for one in letters if one.letter == reference.roman]


def _about(reference: Reference, found: list[Recommended], spoken: Spoken) -> list[Recommended]:
    """Those that share words with what the report says the recommendation is about, or all where none does."""
    wanted = set(_WORD.findall(reference.about.lower()))
    if not wanted:
        return found
    texts = [spoken.text[one.begin : one.end] for one in found]
    near = [len(wanted & set(_WORD.findall(text.lower()))) * 2 >= len(wanted) for text in texts]
    if not any(near):
        near = [_abbreviates(text, reference.about) for text in texts]
    return [one for one, is_near in zip(found, near, strict=True) if is_near] or found


def _abbreviates(text: str, about: str) -> bool:
    """Whether `text` holds an abbreviation of a name in `about`: "ICRMW"."""
    initials = "".join(word[0] for word in re.findall(r"[A-Z]\w+", about))
    for short in re.findall(r"\b[A-Z]{3,8}\b", text):
        letters = iter(initials)
        if all(letter in letters for letter in short):
            return True
    return False


def _number(paragraph: int, letter: str) -> str:
    """The reference as a report prints it: "27", "27 (b)", "43 (a) (ii)"."""
    return " ".join([str(paragraph), *(f"({one})" for one in re.findall(r"\w+", letter))])


def _part(text: str, states: tuple[str, ...], whole: str) -> Part:
    at = whole.find(text)
    return Part(text, states, (at, at + len(text)) if at >= 0 else None)


def _made(
    group: list[Recommended], spoken: Spoken, stance: Stance, chapeau: int, reviewed: str | None
) -> Recommendation | None:
    first, last = group[0], group[-1]
    state = speaker_of(spoken, first.begin, reviewed)
    states = (state,) if state else ()
    text = tidy(wording(spoken.text[first.begin : last.end], first.lead, reviewed))
    if not text:
        return None
    # The name of the State addressed is left out of the text: its words may begin lines after their place.
    begin = max(first.begin, spoken.text.find(text[:_OPENING], first.begin, last.end))
    page, span = spoken.place_of(begin, last.end)
    parts = [_part(tidy(wording(spoken.text[one.begin : one.end], one.lead, reviewed)), states, text) for one in group]
    return Recommendation(
        number=_number(spoken.number, first.letter),
        chapeau=str(chapeau),
        text=text,
        states=states,
        position=stance.position,
        page=page,
        span=span,
        parts=tuple(parts) if len(parts) > 1 else (),
        implemented=stance.implemented,
        by_reference=True,
        as_printed=stance.sentence or None,
    )
