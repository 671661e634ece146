"""The lock files: every library that pyproject.toml asks for, by exact version and hash, and no address of anybody."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement

from tests.conventions.source import ROOT, repository_files

LOCKS = ("requirements.lock", "requirements-test.lock")
# "django==5.2.19 \" or "psycopg-binary==3.3.9 ; implementation_name != 'pypy' \"
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.M)
# Written apart, so that this file does not name them.
HOSTS = tuple(
    ".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("yarnpkg", "com"))
)
TEXT = {".py", ".toml", ".lock", ".md", ".json", ".yml", ".yaml", ".cfg", ".csv", ".sh", ".txt", ""}


def pins(lock):
    text = (ROOT / lock).read_text()
    return {name.lower().replace("_", "-"): version for name, version in PIN.findall(text)}


def wanted(lock):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extra = project["optional-dependencies"]["test"] if lock == "requirements-test.lock" else []
    return [Requirement(line) for line in [*project["dependencies"], *extra]]


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_file_holds_what_pyproject_asks_for(lock):
    pinned = pins(lock)
    for need in wanted(lock):
        version = pinned.get(need.name.lower().replace("_", "-"))
        assert version, f"{need} is not in {lock}: run tools/lock"
        assert need.specifier.contains(version), (
            f"{lock} has {need.name} {version}, pyproject wants {need}: run tools/lock"
        )


def test_the_test_lock_has_the_same_versions_as_the_runtime_lock():
    runtime, test = pins("requirements.lock"), pins("requirements-test.lock")
    assert {name: test.get(name) for name in runtime} == runtime, "run tools/lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock):
    for block in re.split(r"\n(?=[A-Za-z0-9])", (ROOT / lock).read_text().strip()):
        assert PIN.match(block), f"{lock}: not a pin: {block[:60]}"
        assert "--hash=sha256:" in block, f"{lock}: no hash: {block[:60]}"


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_address(lock):
    assert "://" not in (ROOT / lock).read_text()


def test_no_file_names_the_host_of_a_package_registry():
    for path in repository_files():
        if path.suffix in TEXT:
            text = path.read_text(encoding="utf-8", errors="replace")
            named = [host for host in HOSTS if host in text]
            assert not named, f"{path.relative_to(ROOT)} names {named}: leave the choice of index to the machine"
