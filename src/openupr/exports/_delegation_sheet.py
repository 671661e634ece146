"""How a delegation's sheet looks as workbook, Word file or CSV (`_round_trip`).

Does not: carry a masthead or a symbol of the United Nations.
"""

from typing import Any

from openupr.actions.delegation_table import GIVEN, NOTE, READ_OUT
from openupr.exports._round_trip import Paper
from openupr.exports._word_table import NOTICE

Plain = dict[str, Any]
_STATE, _WHAT, _NUMBER, _TEXT, _POSITION, _WHO = GIVEN
_WIDTHS = {
    "id": 20, _STATE: 20, _WHAT: 18, _NUMBER: 9, _TEXT: 56, _POSITION: 16, _WHO: 34, READ_OUT: 60, NOTE: 30,
    "before": 30,
}  # fmt: skip
_SHARES = {"id": 11, _WHAT: 9, _TEXT: 26, _POSITION: 8, _WHO: 13, READ_OUT: 23, NOTE: 10}


def paper(sheet: Plain) -> Paper:
    """The paper of a sheet."""
    return Paper(
        title=f"{sheet['state_name']}: delegation's sheet, session {sheet['session']} of the Working Group",
        sheet="Sheet",
        widths=_WIDTHS,
        shares=_SHARES,
        parted_by=_STATE,
        fixed=2,
        above=(f"Positions as of {sheet['on']}. {NOTICE}", _ASKS.format(sheet["state"], sheet["session"])),
    )


_ASKS = (
    "Write under “to read out”; what is written beside an earlier recommendation is made again. Leave the column id as "
    "it is. openupr delegation {} {} --back FILE counts the words, looks at the form and brings what is known up to "
    "date. Times are reckoned; what the secretariat announces prevails. Who asks the same is a program's proposal."
)
