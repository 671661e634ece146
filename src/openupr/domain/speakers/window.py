"""When a list of speakers may be registered for: from a Monday morning to a Thursday evening before the session.

Times are those of Geneva's clock, without a zone: the window never crosses a change of the clock.
Source: A/HRC/DEC/17/119, section III (its text not seen here); RULES 5.5, 8.4; the numbers are rows of the modalities.
Does not: know today, or close a list (an entry of the ledger does).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from openupr.domain.modalities import Modality, modality


@dataclass(frozen=True, slots=True)
class Window:
    """From `opens` to `closes`, both included, on Geneva's clock; the lot is drawn on `lot`."""

    opens: datetime
    closes: datetime
    lot: date

    def holds(self, moment: datetime) -> bool:
        """Whether one may register at that moment."""
        return self.opens <= moment <= self.closes


def window(first_day: date, table: Iterable[Modality], session: int | None) -> Window | None:
    """The window of a session that begins on `first_day`; None where the modalities of that session know none."""
    table = tuple(table)
    names = ("days_before", "opens", "days", "closes", "lot")
    rows = [modality(table, f"speakers_list_{name}", session) for name in names]
    if None in rows:
        return None
    days_before, opens, days, closes, lot = (row.value for row in rows if row)
    begin = first_day - timedelta(days=first_day.weekday() + days_before)
    return Window(_at(begin, opens), _at(begin + timedelta(days=days - 1), closes), begin + timedelta(days=lot - 1))


def _at(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time(minutes // 60, minutes % 60))
