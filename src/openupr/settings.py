"""Django's settings: one folder of data (OPENUPR_DATA), SQLite in it or PostgreSQL by DATABASE_URL.

OPENUPR_DATA          folder of the database, the files and the secret key; default: var/ of the checkout one stands in
DATABASE_URL          postgresql://user:password@host:port/name moves the database to PostgreSQL
OPENUPR_DOCUMENT_SERVICE   address of the UN's document service, for `openupr fetch`
OPENUPR_BEACON        address of a server of drand's public beacon, for `openupr draw`
OPENUPR_SEARCH        the search engine: tantivy (the default), postgresql, or opensearch (never run: see its module)
OPENUPR_OPENSEARCH    address of the OpenSearch service, https://name:password@host:9200
OPENUPR_PICTURES      most that is kept of pictures of pages, which can be made again: 300MB
Does not: create anything. `openupr.store.setup` makes folder, key and tables at first start.
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from openupr.documents.limits import WrongLimit, WrongSetting, amount

DOCUMENT_SERVICE = "https://documents.un.org/api/symbol/access"
BEACON = "https://api.drand.sh"
BUSY_SECONDS = 20


__all__ = ["WrongSetting"]  # what the functions here raise


def data_folder() -> Path:
    """The folder of the database and the files. It need not exist yet. Raises WrongSetting."""
    if named := os.environ.get("OPENUPR_DATA"):
        try:
            return Path(named).expanduser().absolute()
        except RuntimeError as error:  # "~nobody/x"
            who = named.partition("/")[0]
            raise WrongSetting(f"OPENUPR_DATA begins with {who!r}, the home of nobody known. Name a folder.") from error
    here = Path.cwd()
    checkout = next((folder for folder in (here, *here.parents) if (folder / "src" / "openupr").is_dir()), here)
    return checkout / "var"


def document_service() -> str:
    """The address of the UN's document service, without its query."""
    return os.environ.get("OPENUPR_DOCUMENT_SERVICE") or DOCUMENT_SERVICE


def beacon() -> str:
    """The address of a server of the public beacon, without chain and round."""
    return os.environ.get("OPENUPR_BEACON") or BEACON


def search_engine() -> str:
    """The name of the search engine."""
    return os.environ.get("OPENUPR_SEARCH") or "tantivy"


def opensearch() -> str:
    """The address of the OpenSearch service; empty where none is named."""
    return os.environ.get("OPENUPR_OPENSEARCH", "")


def most_pictures() -> int:
    """Bytes of pictures of pages that are kept at most. A setting that cannot be read counts as not set."""
    try:
        return amount("OPENUPR_PICTURES", os.environ.get("OPENUPR_PICTURES", "300MB"))
    except WrongLimit:
        return 300_000_000


def database() -> dict[str, Any]:
    """Django's description of the database. Raises WrongSetting for a DATABASE_URL that cannot be used."""
    url = os.environ.get("DATABASE_URL")
    return _postgresql(url) if url else _sqlite(data_folder() / "openupr.sqlite3")


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": BUSY_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }


def _postgresql(url: str) -> dict[str, Any]:
    shape = "DATABASE_URL must read postgresql://user:password@host:port/name"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise WrongSetting(f"{shape}; {error}.") from error
    if parts.scheme not in ("postgres", "postgresql"):
        raise WrongSetting(f"{shape}; it begins with {parts.scheme or 'no scheme'!r}. Unset it to use SQLite.")
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise WrongSetting(f"{shape}; the name of the database is missing.")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or unquote(parts.hostname or ""),
        "PORT": str(port or ""),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"connect_timeout": 10, **options},
    }


def secret_key() -> str:
    """The secret key, empty before the first start has made it."""
    try:
        return (data_folder() / "secret-key").read_text(encoding="ascii").strip()
    except (OSError, WrongSetting):
        return ""


def _database_at_start() -> dict[str, Any]:
    """The database; where the setting cannot be used, none, until `store.setup` says so to who needs one."""
    try:
        return database()
    except WrongSetting:
        return {"ENGINE": "django.db.backends.dummy"}


DEBUG = False
ALLOWED_HOSTS: list[str] = []
SECRET_KEY = secret_key()
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "openupr.accounts",
    "openupr.store",
]
DATABASES = {"default": _database_at_start()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
FILE_UPLOAD_PERMISSIONS = 0o600
