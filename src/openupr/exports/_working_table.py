"""How a national working table looks as workbook, Word file or CSV (`_round_trip`).

Does not: carry a masthead or a symbol of the United Nations.
"""

from openupr.actions.working_table import STATUS, WorkingTable
from openupr.domain.rehearsal import marked
from openupr.exports._round_trip import Paper
from openupr.exports._word_table import NOTICE
from openupr.vocabulary.names import shown_name

_WIDTHS = {
    "id": 14, "number": 9, "recommendation": 70, "States": 26, "position": 16, "theme": 26,
    "other themes": 26, "SDGs": 14, "lead": 24, "deadline": 13, "action": 44, "status": 16, "evidence": 36,
    "before": 30,
}  # fmt: skip
_SHARES = {
    "id": 9, "recommendation": 26, "States": 10, "position": 8, "lead": 9, "deadline": 7, "action": 13,
    "status": 8, "evidence": 10,
}  # fmt: skip


def paper(table: WorkingTable) -> Paper:
    """The paper of a review's table."""
    return Paper(
        title=f"National working table: {shown_name(table.state)} ({marked(table.address)})",
        sheet="Working table",
        widths=_WIDTHS,
        shares=_SHARES,
        parted_by="theme",
        fixed=3,
        chosen="status",
        words=STATUS,
        above=(f"Positions as of {table.on.isoformat()}. {NOTICE}", _ASKS.format(table.address)),
    )


_ASKS = (
    "The columns from lead on are to be filled in; columns may be added. Leave the column id as it is: by it the table "
    "is put together with the review of a later day (openupr working-table {} --back FILE)."
)
