"""What is said in a rehearsal: recommendations, statements, pledges, and who speaks in the plenary. All is invented.

Does not: resemble a real text. Matters are such as no State is recommended about; the same seed gives the same words.
"""

from openupr.domain.rehearsal import INVENTED, name_of
from openupr.domain.rehearsing.planned import Planned

_RECOMMENDED = (
    "Adopt a law on {}",
    "Publish a yearly report on {}",
    "Train judges and the police on {}",
    "Establish an independent body on {}",
    "Continue to consult civil society on {}",
    "Consider ratifying the invented treaty on {}",
)
_MATTERS = (
    "the rights of gardeners",
    "access to libraries",
    "clean rivers",
    "the reading of maps",
    "safe bridges",
    "the work of bakers",
)
_MOST_BY_ONE = 4
_ALL = len(_RECOMMENDED) * len(_MATTERS)
_APART = 7
"""Steps by which the texts of one State differ; it has no divisor with `_ALL`, so that none says the same twice."""
_PLEDGES = ("Open a public archive of {}", "Hold a yearly day of {}", "Report to its parliament on {}")


def recommended(one: Planned, speaker: str) -> tuple[str, ...]:
    """What a speaker recommends to the State under review, in order; some recommend nothing."""
    many = one.chance.below(_MOST_BY_ONE + 1, f"{one.address}/{speaker}/asks")
    first = one.chance.below(_ALL, f"{one.address}/{speaker}/first")
    return tuple(_text((first + place * _APART) % _ALL) for place in range(many))


def as_read(text: str) -> str:
    """The words as read out, where they differ from those handed in."""
    return f"{text} without delay"


def statement(one: Planned, speaker: str) -> str:
    """A speaker's statement as it is handed in, as plain text."""
    state, own = _name(one.code), _name(speaker)
    asked = recommended(one, speaker)
    paragraphs = [f"{own} ({INVENTED})", f"{own} welcomes the delegation of {state}."]
    if asked:
        marks = (f"({'abcd'[place]}) {text}{';' if text != asked[-1] else '.'}" for place, text in enumerate(asked))
        paragraphs += [f"{own} recommends that {state}:", *marks]
    return "\n\n".join([*paragraphs, f"We wish {state} a successful review.", ""])


def pledged(one: Planned) -> tuple[str, ...]:
    """What the State under review pledges of its own accord, in the dialogue; some pledge nothing."""
    many = one.chance.below(len(_PLEDGES), f"{one.address}/pledges")
    first = one.chance.below(len(_MATTERS), f"{one.address}/pledges/matter")
    told = enumerate(_PLEDGES[:many])
    return tuple(words.format(_MATTERS[(first + place) % len(_MATTERS)]) for place, words in told)


def pledged_later(one: Planned) -> tuple[str, ...]:
    """What it pledges in its addendum, where it has pledged in the dialogue."""
    return (f"Answer questions on {_MATTERS[len(pledged(one))]} in writing",) if pledged(one) else ()


def institution(one: Planned) -> str:
    """The name of the State's institution of A status; "" where it has none."""
    return "" if one.code[2] in "CFL" else f"Institution of {_name(one.code)}"


def stakeholders(one: Planned) -> tuple[str, ...]:
    """Who else registers for the plenary, besides States and the institution."""
    many = 3 + one.chance.below(3, f"{one.address}/stakeholders")
    return tuple(f"Invented Organization {number}" for number in range(1, many + 1))


def _text(number: int) -> str:
    return _RECOMMENDED[number % len(_RECOMMENDED)].format(_MATTERS[number // len(_RECOMMENDED)])


def _name(code: str) -> str:
    return name_of(code).removesuffix(f" ({INVENTED})")
