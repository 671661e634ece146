"""The addresses as an OpenAPI description, made from the patterns and from what the pages declare.

Source: the OpenAPI Specification, version 3.1.0.
Does not: describe pages for those who are signed in, unless asked for everything (the tests ask).
"""

import re
from collections.abc import Iterable
from typing import Any

from django.urls import URLPattern

from openupr.domain.dataset import TABLES, Kind, Table
from openupr.site import declared
from openupr.site.declared import IN_PATH, IN_QUERY, Parameter

Plain = dict[str, Any]
# "<str:code>"
_PART = re.compile(r"<(\w+):(\w+)>")
_NOTICE = (
    "Every page of this site is also data: the same address with .json at its end. Nothing needs a key, an account or "
    "a cookie. Independent software. Not the United Nations, not OHCHR. Only documents in the Official Document System "
    "are authentic. A position is shown as given in a document and on a date; later statements may differ."
)
_FAILURE = {
    "type": "object",
    "required": ["error", "request_id"],
    "properties": {
        "error": {"type": "string", "description": "What was wrong, in one line."},
        "request_id": {"type": "string", "description": "The number by which the operator finds the failure."},
    },
}
# What forms of the pages for administrators hold; each takes those of its own and leaves the others
_FIELDS = ("review", "state", "cycle", "symbol", "file", "whole", "examples")
_FORM = {
    "type": "object",
    "properties": {
        "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
        **{name: {"type": "string"} for name in _FIELDS},
    },
}


def describe(patterns: Iterable[URLPattern], version: str, everything: bool = False) -> Plain:
    """The description of all addresses for readers; with `everything`, of those for administrators too."""
    kept = [one for one in patterns if everything or not declared.is_private(one.callback)]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "OpenUPR",
            "version": version,
            "description": _NOTICE,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": {_address(one): _operations(one) for one in kept},
        "components": {"schemas": {"Failure": _FAILURE, **{one.name: _row(one) for one in TABLES}}},
    }


def _address(pattern: URLPattern) -> str:
    return "/" + _PART.sub(r"{\2}", str(pattern.pattern))


def _operations(pattern: URLPattern) -> Plain:
    described: Plain = {"get": _operation(pattern, "get")}
    if declared.is_for_forms(pattern.callback):
        form = {"content": {"multipart/form-data": {"schema": _FORM}}}
        described["post"] = {**_operation(pattern, "post"), "requestBody": form}
    return described


def _operation(pattern: URLPattern, method: str) -> Plain:
    view = pattern.callback
    address = _address(pattern)
    summary, _, more = (view.__doc__ or address).strip().partition("\n")
    name = re.sub(r"\W+", "_", address).strip("_") or "home"
    name += "_" if address.endswith("/") and address != "/" else ""
    found = [_parameter("path", *each) for each in _in_path(pattern)]
    found += [_parameter("query", each, IN_QUERY[each]) for each in declared.asked_by(view)]
    return {
        "operationId": f"{method}_{name}",
        "summary": summary,
        **({"description": " ".join(more.split())} if more.strip() else {}),
        "tags": ["data" if declared.is_data(view) else "file" if declared.kinds_given(view) else "page"],
        "parameters": found,
        "responses": _responses(view),
    }


def _in_path(pattern: URLPattern) -> Iterable[tuple[str, Parameter]]:
    for kind, name in _PART.findall(str(pattern.pattern)):
        # A number is a whole one, or the label of a recommendation ("115.1").
        yield name, IN_PATH["label" if (kind, name) == ("str", "number") else name]


def _parameter(place: str, name: str, one: Parameter) -> Plain:
    return {
        "name": name,
        "in": place,
        "required": place == "path",
        "description": one.says,
        "schema": dict(one.form),
        "example": one.example,
    }


def _responses(view: Any) -> Plain:
    kinds = declared.kinds_given(view) or ("application/json" if declared.is_data(view) else "text/html",)
    table = declared.table_of(view)
    form: Plain = {"schema": _page(table) if table else {"type": "object"}} if declared.is_data(view) else {}
    failed: Plain = {"application/json": {"schema": {"$ref": "#/components/schemas/Failure"}}}
    if not declared.is_data(view):
        failed["text/html"] = {}
    limited = (
        {"429": {"description": "Too many requests: wait as Retry-After says.", "content": failed}} if table else {}
    )
    return {
        "200": {"description": "As asked.", "content": dict.fromkeys(kinds, form)},
        **limited,
        "default": {"description": "What was wrong, and what to do.", "content": failed},
    }


_KINDS: dict[Kind, Plain] = {
    Kind.TEXT: {"type": ["string", "null"]},
    Kind.INTEGER: {"type": ["integer", "null"]},
    Kind.BOOLEAN: {"type": ["boolean", "null"]},
    Kind.DATE: {"type": ["string", "null"], "format": "date"},
    Kind.LIST: {"type": "array", "items": {"type": "string"}},
}


def _row(table: Table) -> Plain:
    """A row of the open data as JSON Schema."""
    columns = {each.name: {**_KINDS[each.kind], "description": each.meaning} for each in table.columns}
    return {"type": "object", "description": table.row, "required": list(table.header), "properties": columns}


def _page(table: str) -> Plain:
    """What an address of the API answers: rows, and where to go on."""
    return {
        "type": "object",
        "required": ["data", "next", "on", "version"],
        "properties": {
            "data": {"type": "array", "items": {"$ref": f"#/components/schemas/{table}"}},
            "next": {
                "type": ["string", "null"],
                "description": "The cursor of what follows; only null ends the list, a short page does not.",
            },
            "on": {"type": "string", "format": "date", "description": "Positions as of this day."},
            "version": {"type": "string", "description": "The version of the data."},
        },
    }
