"""Django's settings for the pages: those of the store, and what serving needs.

OPENUPR_HTTPS   1 where readers reach the site by HTTPS: cookies of those who sign in are then sent by HTTPS only
OPENUPR_LANGUAGES   all to offer, beside the languages that are whole, those that are being translated
OPENUPR_HOSTS   names under which the site answers, separated by commas; default: this machine only
Does not: set a cookie for a reader who chooses no language, allow another host's script or style, or a debug page.
"""

import os

from openupr.languages.tongues import tongues as _tongues
from openupr.settings import *  # noqa: F403 - Django reads settings as one flat module
from openupr.settings import INSTALLED_APPS as _STORE_APPS
from openupr.settings import data_folder as _data_folder
from openupr.site.catalogs import ready as _ready

ALLOWED_HOSTS = [one.strip() for one in os.environ.get("OPENUPR_HOSTS", "localhost,127.0.0.1,[::1]").split(",")]
INSTALLED_APPS = [*_STORE_APPS, "django.contrib.staticfiles", "openupr.site"]
ROOT_URLCONF = "openupr.site.urls"
MIDDLEWARE = [
    "openupr.site.language.speak",
    "openupr.site.protection.protect",
    "django.middleware.gzip.GZipMiddleware",  # of random length (BREACH); see docs/decisions.md
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "openupr.site.senders.Senders",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["openupr.site.templatetags.tongue"],
            "context_processors": [
                "django.template.context_processors.i18n",
                "django.template.context_processors.request",
                "openupr.site.signed_in.signed_in",
            ],
        },
    }
]
FILE_UPLOAD_HANDLERS = ["openupr.site.uploads.Refusing"]  # the import page alone takes files, by a handler of its own
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
USE_I18N = True
# Cookies are for those who sign in, and for their browser alone. OPENUPR_HTTPS=1 where the site is reached by HTTPS.
SESSION_COOKIE_AGE = 8 * 3600
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = os.environ.get("OPENUPR_HTTPS") == "1"
if CSRF_COOKIE_SECURE:  # the server that speaks HTTPS asks us by HTTP: what browsers call the origin is still ours
    CSRF_TRUSTED_ORIGINS = [f"https://{host.removeprefix('.')}" for host in ALLOWED_HOSTS if "*" not in host]
CSRF_FAILURE_VIEW = "openupr.site.protection.refused"
# A language is offered when its folder of messages is whole; OPENUPR_LANGUAGES=all shows translators the others too.
LANGUAGES = [
    (one.tag.lower(), one.name)
    for one in _tongues().values()
    if one.whole or os.environ.get("OPENUPR_LANGUAGES") == "all"
]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 180 * 24 * 3600
LANGUAGE_COOKIE_SECURE = SESSION_COOKIE_SECURE
LOCALE_PATHS = _ready(lambda: _data_folder() / "messages")
# Nothing to other sites. Not "no-referrer": with that browsers hide where a form came from, and ours would be refused.
SECURE_REFERRER_POLICY = "same-origin"
# A reader's search stands in the address: nothing of a request is logged (DESIGN 7a).
LOGGING = {"version": 1, "disable_existing_loggers": True, "root": {"level": "CRITICAL"}}
