"""From a folder of statements as mailed to a draft list: how long 95 take, and whether all is found, and no more.

The statements are invented (`_statements`): 95 States, a third each as DOCX, PDF and text, in five forms.
Does not: say how well real statements are read: none is here.
"""

import tempfile
import time
from pathlib import Path

from openupr.bench import Missed
from openupr.bench._statements import REVIEWED, build
from openupr.documents.statements.reading import files_in, statements
from openupr.domain.drafting.merging import alike, drafts

_MANY, _SMALL = 95, 20
_SECONDS_MUST = 10.0


def run(shared: Path, small: bool) -> list[str]:
    """How many were found, what was missed or wrong, how long it took."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        invented = build(folder, _SMALL if small else _MANY)
        begin = time.perf_counter()
        read = list(statements(files_in(folder), REVIEWED))
        found = drafts(read)
        groups = alike(found)
        seconds = time.perf_counter() - begin
    told = {one.code: one.texts for one in invented}
    got = {one.speaker: tuple(said.text for said in one.recommendations) for one in read}
    wrong = [code for code in told if got.get(code) != told[code]]
    lines = [f"{code}: expected {told[code]}, found {got.get(code)}" for code in wrong]
    lines.append(
        f"{len(read)} statements, {len(found)} recommendations in a draft list, {len(groups)} groups of the same: "
        f"{seconds:.1f} s (must: under {_SECONDS_MUST:.0f})"
    )
    lines.append(f"statements of which not all, or more, was found: {len(wrong)} (must: 0)")
    if wrong or seconds > _SECONDS_MUST:
        raise Missed(lines)
    return lines
