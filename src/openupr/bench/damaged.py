"""Damaged and hostile files: what `openupr read` makes of 1,000 of them, made from real ones with a fixed seed.

Must: no traceback (one line says what is wrong), none over 10 seconds, none over 500 MB.
Does not: ask what is read from a file that can still be read.
"""

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

from openupr.bench import Missed
from openupr.bench._damage import DAMAGES
from openupr.documents.limits import Limits
from openupr.documents.worker import Reader, Reading

SEED = 2026
_SECONDS, _KILOBYTES = 10.0, 500_000
_FAULT = "could not be understood"
_CRASH = "broke the reader"


def run(shared: Path, small: bool) -> list[str]:
    """Read the damaged files one by one; a table of what became of each kind. Raises Missed."""
    told: dict[str, list[Reading]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, Reader(Limits()) as reader:
        for damage, name, data in files(shared, 60 if small else 1000):
            path = Path(folder) / name
            path.write_bytes(data)
            told[damage].append(reader.reading(path))
            path.unlink()
    every = [reading for readings in told.values() for reading in readings]
    lines = [_line("damage", "files", "read", "refused", "crashed", "faults", "slowest s", "most MB")]
    lines += [_row(damage, readings) for damage, readings in sorted(told.items())]
    lines += [_row("all", every), "", *_worst(every)]
    missed = _missed(every)
    lines.append(f"Missed: {', '.join(missed)}." if missed else "Reached: no traceback, none over 10 s or 500 MB.")
    if missed:
        raise Missed(lines)
    return lines


def files(shared: Path, count: int) -> Iterator[tuple[str, str, bytes]]:
    """`count` damaged files: kind of damage, name, bytes. The same for the same corpus."""
    originals = sorted(
        path
        for folder in ("reports", "slovenia", "others")
        for path in (shared / "corpus" / folder).iterdir()
        if path.suffix in (".pdf", ".doc", ".docx")
    )
    by_suffix = defaultdict(list)
    for path in originals:
        by_suffix[path.suffix].append(path)
    names = sorted(DAMAGES)
    for number in range(count):
        chance = Random(f"{SEED}-{number}")  # noqa: S311  (a fixed seed is the point)
        damage = names[number % len(names)]
        original = chance.choice(by_suffix[chance.choice((".pdf", ".pdf", ".docx", ".doc"))])
        suffix, data = DAMAGES[damage](original.read_bytes(), original.suffix, chance)
        yield damage, f"{number:04}-{damage}{suffix}", data


def _row(damage: str, readings: list[Reading]) -> str:
    errors = [reading.error for reading in readings if reading.error is not None]
    return _line(
        damage,
        len(readings),
        len(readings) - len(errors),
        len(errors),
        sum(_CRASH in error for error in errors),
        sum(_FAULT in error for error in errors),
        f"{max(reading.seconds for reading in readings):.1f}",
        max(reading.peak for reading in readings) // 1000,
    )


def _line(damage: object, *figures: object) -> str:
    return f"{damage!s:<22}" + "".join(f"{figure!s:>11}" for figure in figures)


def _worst(every: list[Reading]) -> Iterator[str]:
    """Each way in which a reader broke or was at fault, how often, and the first file."""
    bad = [one for one in every if one.error and (_FAULT in one.error or _CRASH in one.error)]
    for error, times in Counter(one.error for one in bad).most_common():
        first = next(one.path.name for one in bad if one.error == error)
        yield f"{times} x {error} First: {first}"


def _missed(every: list[Reading]) -> list[str]:
    faults = sum(_FAULT in (reading.error or "") for reading in every)
    slow = sum(reading.seconds > _SECONDS for reading in every)
    large = sum(reading.peak > _KILOBYTES for reading in every)
    figures = ((faults, "tracebacks caught"), (slow, "files over 10 s"), (large, "files over 500 MB"))
    return [f"{figure} {what}" for figure, what in figures if figure]
