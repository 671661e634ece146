"""What the figures on equal treatment are reckoned from: recommendations by State, reviews, and our own proceedings.

Does not: read them anywhere (`actions.audit` does), or hold words of a document.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from openupr.domain.analysis.table import Told
from openupr.domain.calendar import ReviewFact
from openupr.domain.positions import Position
from openupr.domain.procedure.case import Case
from openupr.domain.speakers.allotment import TimeRules
from openupr.domain.speakers.floor import Floor
from openupr.domain.states import RegionalGroup

ANSWERED = {Position.SUPPORTED: True, Position.NOTED: False, Position.PARTIALLY: False}
"""Whether a position counts as support; another one is no answer yet. In part is none: UPR Info's rule."""
Review = tuple[str, int]
"""State (alpha-3) and cycle."""


@dataclass(frozen=True, slots=True)
class Made:
    """One recommendation of one recommending State. `action`: 1 to 5; 0 where it is not coded.

    `supported`: True, False (noted, or supported in part: UPR Info's rule), None where it is open or not here.
    `action_other`, `issues_other`: what a second coder says of the same text, where there is one.
    """

    state: str
    cycle: int
    session: int
    group: RegionalGroup | None
    maker: str
    maker_group: RegionalGroup | None
    supported: bool | None
    action: int = 0
    issues: tuple[str, ...] = ()
    action_other: int = 0
    issues_other: tuple[str, ...] = ()

    @property
    def review(self) -> Review:
        """The review in which it was made."""
        return self.state, self.cycle

    @property
    def same(self) -> bool | None:
        """Whether both States are of one regional group; None where one of them is in none."""
        return self.group is self.maker_group if self.group and self.maker_group else None


@dataclass(frozen=True, slots=True)
class Report:
    """What is known of a report's form: `numbers` as printed, how many of them name no State, have no position.

    `stated`: delegations as the report counts them; `speakers`: those whose statements it tells, each once. `listed`:
    speakers whose order was drawn and rotated (session 13 and later), `in_order`: of these those who stand in it.
    """

    review: Review
    numbers: tuple[str, ...]
    without_state: int
    without_position: int
    stated: int | None
    speakers: int
    listed: int = 0
    in_order: int = 0


@dataclass(frozen=True, slots=True)
class Paper:
    """A document before a review: its kind, words and their limit, days before the review; None where unknown."""

    kind: str
    group: RegionalGroup | None
    words: int | None
    limit: int | None
    days_before: int | None


@dataclass(frozen=True, slots=True)
class Proceedings:
    """What a ledger tells of its own procedure. `words`: of each list of recommendations, words by submitter.

    `lots`: drawings held, and how many come out the same when drawn again. `ordered`: of each list, speakers in
    the order that was drawn, and all.
    """

    floors: tuple[Floor, ...] = ()
    times: TimeRules | None = None
    papers: tuple[Paper, ...] = ()
    words: tuple[Mapping[str, int], ...] = ()
    edited: tuple[tuple[int, int], ...] = ()
    lots: tuple[int, int] = (0, 0)
    ordered: tuple[tuple[int, int], ...] = ()
    told: str = ""


@dataclass(frozen=True)
class Material:
    """All that can be reckoned with. `codes`: who coded action and issues ("" nobody); `of`: where the rows are from.

    `due`: States due by cycle. `groups`: each State's. `affinity`: by recommending State and State under review.
    `given`: how many recommendations have codes that a person accepted or corrected, where these are among the codes.
    `seed`, `draws`: of bootstrap and permutations; the same give the same bytes.
    """

    rows: tuple[Made, ...]
    reviews: tuple[ReviewFact, ...] = ()
    due: Mapping[int, int] = field(default_factory=dict)
    groups: Mapping[str, RegionalGroup | None] = field(default_factory=dict)
    reports: tuple[Report, ...] = ()
    cases: tuple[Case, ...] = ()
    proceedings: Proceedings = Proceedings()
    affinity: Mapping[tuple[str, str], float] = field(default_factory=dict)
    codes: str = ""
    codes_other: str = ""
    given: Told | None = None
    of: str = ""
    seed: int = 1
    draws: int = 1000

    @cached_property
    def grouped(self) -> tuple[Made, ...]:
        """The rows of which both States are in a group."""
        return tuple(one for one in self.rows if one.same is not None)

    @cached_property
    def coded(self) -> tuple[Made, ...]:
        """Of these the rows with a category of action."""
        return tuple(one for one in self.grouped if one.action)

    @cached_property
    def answered(self) -> tuple[Made, ...]:
        """Of those with groups the rows that were answered."""
        return tuple(one for one in self.grouped if one.supported is not None)

    def by_the_other_coder(self) -> "Material":
        """The same with the second coder's codes: only rows that both coded."""
        rows = tuple(
            replace(one, action=one.action_other, issues=one.issues_other)
            for one in self.rows
            if one.action_other and one.action
        )
        return replace(self, rows=rows, codes=self.codes_other)

    def by_both_coders(self) -> "Material":
        """The rows that both coded, with the first coder's codes."""
        return replace(self, rows=tuple(one for one in self.rows if one.action_other and one.action))
