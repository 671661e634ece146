"""The whole database to take away: /downloads, its files, their sums, and the dictionary of their columns.

The files are those that `openupr export all` made in OPENUPR_DATA/open-data; the page says of which version they are.
Does not: make them at a reader's request, or serve a file that the manifest does not name.
"""

import json
from pathlib import Path
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.urls import path
from django.utils.translation import gettext as _

from openupr.domain.dataset import TABLES
from openupr.exports import _everything as everything
from openupr.settings import data_folder
from openupr.site import linked
from openupr.site.declared import gives
from openupr.site.shown import Shown, both
from openupr.store.version import version

Plain = dict[str, Any]
_KINDS = tuple(dict.fromkeys(everything.MIMES.values()))
_TEXT = ("text/", "application/json")


def whole(request: HttpRequest) -> Shown:
    """The files of the whole database with version, day, sizes and SHA-256; and what their columns mean."""
    made = _manifest()
    now = version()
    return Shown(
        "datasets",
        {
            "made": made,
            "linked": linked.dataset(request, made),
            "behind": max(0, now.entry - made["entry"]) if made else None,
            "tables": [
                {
                    "name": one.name,
                    "row": one.row,
                    "rows": made["tables"].get(one.name) if made else None,
                    "files": [each for each in _files(made) if Path(each["name"]).stem == one.name],
                    "columns": [{"name": c.name, "kind": c.kind.value, "meaning": c.meaning} for c in one.columns],
                }
                for one in TABLES
            ],
            "others": [each for each in _files(made) if Path(each["name"]).stem not in {one.name for one in TABLES}],
        },
    )


@gives(*_KINDS)
def file(request: HttpRequest, name: str) -> HttpResponseBase:
    """One of the files, as it was made."""
    made = _manifest()
    found = next((one for one in _files(made) if one["name"] == name), None)
    if found is None and not (made and name in (everything.MANIFEST, everything.SUMS)):
        raise Http404(_("The files that can be had stand on the page Downloads."))
    kind = found["kind"] if found else everything.MIMES[Path(name).suffix]
    try:
        opened = (_folder() / name).open("rb")
    except OSError as error:
        raise Http404(_("This file is being made anew. Try again in a moment.")) from error
    response = FileResponse(opened, as_attachment=True, filename=name, content_type=kind)
    if found:
        response["ETag"] = f'"{found["sha256"]}"'
    if not kind.startswith(_TEXT):
        response["Content-Encoding"] = "identity"  # what is compressed already is not compressed again
    return response


def _folder() -> Path:
    return data_folder() / everything.FOLDER


def _manifest() -> Plain | None:
    """What was made; None where nothing was."""
    try:
        found: Plain = json.loads((_folder() / everything.MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found


def _files(made: Plain | None) -> list[Plain]:
    return [{**one, "address": f"/downloads/{one['name']}"} for one in (made["files"] if made else ())]


paths = [*both("downloads", whole), path("downloads/<str:name>", file)]
