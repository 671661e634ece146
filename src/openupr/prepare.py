"""Prepare the environment: a virtual environment with exactly what a lock file names, and this source in it.

The launcher runs this file with a bare Python, before any library is there: standard library only.
Two starts at once are safe (a file lock); one that was killed half-way is begun anew (a mark that stays behind).
Does not: import anything of OpenUPR, write to standard output, or know where packages come from.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HALF_WAY = "half-way"
_LINK = "site-packages/openupr-source.pth"
# What uv and pip print when they reach nobody.
_NO_NETWORK = (
    "error sending request",
    "dns error",
    "Failed to fetch",
    "network was disabled",
    "NewConnectionError",
    "Failed to establish a new connection",
    "Network is unreachable",
    "name resolution",
    "timed out",
)


class NotPrepared(Exception):
    """The environment could not be made: one line, why and what to do."""


def prepare(root: Path, venv: Path, lock: str) -> None:
    """Make `venv` hold what the file `lock` in `root` names, and find `root`/src. Raises NotPrepared."""
    if not (root / lock).is_file():
        raise NotPrepared(f"{root / lock} is missing, so this folder is not whole. Clone it again.")
    try:
        venv.parent.mkdir(parents=True, exist_ok=True)
        with _alone(venv.with_name(venv.name + ".lock")):
            if not _is_prepared(root, venv, lock):
                _make(root, venv, lock)
            elif not _is_linked(venv):
                _link_source(root, venv)
                _say(f"{venv} had lost where the program lies; mended.")
    except OSError as error:
        raise NotPrepared(
            f"{venv} cannot be written: {error.strerror}. Set OPENUPR_VENV to a folder of yours."
        ) from error


def _is_prepared(root: Path, venv: Path, lock: str) -> bool:
    mark = venv / "prepared" / lock
    return _python_of(venv).exists() and mark.exists() and mark.read_bytes() == (root / lock).read_bytes()


def _is_linked(venv: Path) -> bool:
    """Whether the environment knows where the source lies. `openupr` looks the same way."""
    return any(one.stat().st_size for one in (*venv.glob(f"lib/python*/{_LINK}"), *venv.glob(f"Lib/{_LINK}")))


def _make(root: Path, venv: Path, lock: str) -> None:
    _say(f"preparing the environment in {venv} from {lock}; once, about a minute …")
    half_way = venv / _HALF_WAY
    if half_way.exists() or not _python_of(venv).exists():
        shutil.rmtree(venv, ignore_errors=True)
    uv = _uv()
    if not venv.exists():
        half_way.parent.mkdir()
        half_way.touch()
        _create(venv, uv)
    half_way.touch()
    _install(venv, root / lock, uv)
    _link_source(root, venv)
    _mark(root, venv, lock)
    half_way.unlink()
    _say("ready.")


def _create(venv: Path, uv: str | None) -> None:
    if uv:
        _run([uv, "venv", "--quiet", "--allow-existing", "--python", sys.executable, str(venv)], venv)
    else:
        _run([sys.executable, "-m", "venv", str(venv)], venv)


def _install(venv: Path, lock: Path, uv: str | None) -> None:
    python = str(_python_of(venv))
    pip = [uv, "pip", "install", "--python", python] if uv else [python, "-m", "pip", "install", "--retries", "2"]
    # Wheels only: nothing of a package runs while it is installed, and no compiler is needed.
    _run([*pip, "--quiet", "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)], venv)


def _link_source(root: Path, venv: Path) -> None:
    """Let the environment find `root`/src where it lies; relative, so that the folder may be moved."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run([_python_of(venv), "-I", "-c", ask], capture_output=True, text=True, check=False)
    packages = Path(answer.stdout.strip())
    try:
        source = os.path.relpath(root / "src", packages)
    except ValueError:  # Windows: on another drive
        source = str(root / "src")
    (packages / "openupr-source.pth").write_text(source + "\n", encoding="utf-8")


def _mark(root: Path, venv: Path, lock: str) -> None:
    folder = venv / "prepared"
    folder.mkdir(exist_ok=True)
    # One lock file holds the other's packages too; only the newest says what is there.
    for old in folder.iterdir():
        old.unlink()
    names = {lock, "requirements.lock"} if (root / "requirements.lock").exists() else {lock}
    for name in sorted(names):
        shutil.copyfile(root / name, folder / name)


def _run(arguments: Sequence[str], venv: Path) -> None:
    log = venv / "prepare.log"
    done = subprocess.run(
        arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    text = done.stdout.decode(errors="replace")
    log.parent.mkdir(exist_ok=True)
    log.write_text(text, encoding="utf-8")
    if done.returncode:
        raise NotPrepared(_cure(text) + f" Details: {log}")


def _cure(output: str) -> str:
    """What went wrong by the installer's output, and what helps."""
    if "ensurepip" in output:
        return "Python's venv is missing. Install it (Debian, Ubuntu: apt install python3-venv) and start again."
    if any(sign in output for sign in ("DO NOT MATCH THE HASHES", "Hash mismatch")):
        return "A package differs from the hash in the lock file, so nothing was installed. Tell the maintainers."
    if any(sign in output for sign in _NO_NETWORK):
        return "The libraries could not be fetched. The first start needs a network: connect and start again."
    last = next((line.strip() for line in reversed(output.splitlines()) if line.strip()), "no message")
    return f"The libraries could not be installed ({last})."


def _uv() -> str | None:
    return None if os.environ.get("OPENUPR_INSTALLER") == "pip" else shutil.which("uv")


def _python_of(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock on `path` while the block runs; the system frees it when the process ends, however it ends."""
    with path.open("a") as file:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                _say("another start is preparing the environment; waiting …")
                fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _say(message: str) -> None:
    print(f"openupr: {message}", file=sys.stderr, flush=True)


def main(arguments: Sequence[str]) -> int:
    """`prepare.py ROOT VENV LOCK`; exit status 0 or 2."""
    root, venv, lock = arguments
    try:
        prepare(Path(root), Path(venv), lock)
    except NotPrepared as reason:
        _say(str(reason))
        return 2
    except KeyboardInterrupt:
        _say("stopped; the next start begins anew.")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
