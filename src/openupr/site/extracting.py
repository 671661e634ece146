"""What the pages say, to be translated: every message of the templates and of the package's Python, with its places.

A template is parsed by Django itself, so a message is found exactly as it will be looked up: trimmed, with %(name)s.
A place is a file without a line, so that a catalog changes only where words change.
Does not: find a message that is put together while the program runs; `wording` declares those.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from pkgutil import iter_modules

from django.template import Engine, Node, Template
from django.template.base import FilterExpression, Origin
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

import openupr
from openupr.site import templatetags, wording
from openupr.site.catalogs import Found, Key

PACKAGE = Path(openupr.__file__).parent
TEMPLATES = PACKAGE / "site" / "templates"
# {% include "x.html" with empty=_("Nothing") %}, {{ one|default:_("none") }}
_FROZEN = re.compile(r"""_\(["'].{0,40}""")
# Name of a function -> where among its arguments stand context, message and plural (None: it has none)
_CALLS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), (None, 0, None)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (None, 0, 1)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), (0, 1, None)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), (0, 1, 2)),
}


def messages() -> list[Found]:
    """Every message of the package, by the file that says it first, in its order there.

    Raises ValueError where one message stands with a plural and without, or with two plurals.
    """
    places: dict[Key, dict[str, None]] = {}
    for place, keys in _by_file():
        for key in keys:
            places.setdefault(key, {})[place] = None
    plurals: dict[tuple[str, str], str] = {}
    for key, files in places.items():
        if plurals.setdefault((key.message, key.context), key.plural) != key.plural:
            raise ValueError(f"{key.message!r} stands with two plurals, or with one and without: {list(files)}")
    return [Found(key, tuple(files)) for key, files in places.items()]


def of_python(source: str) -> Iterator[Key]:
    """The messages of a Python module: literal arguments of gettext and its kin."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (found := _CALLS.get(_name(node.func))):
            context, message, plural = (_literal(node.args, at) for at in found)
            if message:
                yield Key(message, plural, context)


def of_template(source: str, name: str = "template") -> Iterator[Key]:
    """The messages of a template. Raises TemplateSyntaxError if it cannot be parsed, ValueError if it holds _("…").

    Django translates _("…") of a template when it parses it: the language of whoever came first would stay.
    """
    if frozen := _FROZEN.search(source):
        raise ValueError(f'{name}: write {{% translate "…" as said %}} and use it, not {frozen[0]}')
    template = Template(source, Origin(name), name, _engine())
    for node in template.nodelist.get_nodes_by_type(Node):
        if isinstance(node, BlockTranslateNode):
            yield _block(node)
        elif isinstance(node, TranslateNode) and isinstance(literal := node.filter_expression.var.literal, str):
            yield Key(literal.replace("%", "%%"), "", _text(node.message_context))  # as Variable.resolve looks it up


def _by_file() -> Iterator[tuple[str, Iterable[Key]]]:
    for path in sorted(TEMPLATES.rglob("*.*")):
        yield str(path.relative_to(PACKAGE)), of_template(path.read_text(encoding="utf-8"), path.name)
    for path in sorted(PACKAGE.rglob("*.py")):
        yield str(path.relative_to(PACKAGE)), of_python(path.read_text(encoding="utf-8"))
    for place, texts in wording.declared():
        yield place, [Key(text) for text in texts]


def _engine() -> Engine:
    """An engine that knows Django's tags and ours; no template is found by name, since none is rendered."""
    own = {one.name: f"{templatetags.__name__}.{one.name}" for one in iter_modules(templatetags.__path__)}
    django = {name: f"django.templatetags.{name}" for name in ("i18n", "l10n", "static", "tz", "cache")}
    return Engine(libraries={**django, **own}, builtins=[*Engine.default_builtins, own["tongue"]])


def _block(node: BlockTranslateNode) -> Key:
    message, _names = node.render_token_list(node.singular)
    plural = node.render_token_list(node.plural)[0] if node.plural and node.countervar and node.counter else ""
    return Key(message, plural, _text(node.message_context))


def _text(context: FilterExpression | None) -> str:
    return str(context.resolve({})) if context else ""  # type: ignore[arg-type]


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _literal(arguments: list[ast.expr], at: int | None) -> str:
    if at is None or at >= len(arguments):
        return ""
    one = arguments[at]
    return one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else ""
