"""Find what a folder of same-shaped modules offers: the folder is the registry.

Does not: order anything. Where order matters, write a tuple.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def discover(package: str, attribute: str) -> dict[str, Any]:
    """Every `attribute` of the modules of `package`, by module name, sorted by name.

    Modules whose name begins with "_" and modules without the attribute are left out.
    """
    folder = import_module(package)
    names = sorted(m.name for m in iter_modules(folder.__path__) if not m.name.startswith("_"))
    found = ((name, getattr(import_module(f"{package}.{name}"), attribute, None)) for name in names)
    return {name: value for name, value in found if value is not None}
