"""Django's settings for the pages: those of the store, and what serving needs.

OPENUPR_HOSTS   names under which the site answers, separated by commas; default: this machine only
Does not: allow a cookie, another host's script or style, or a debug page.
"""

import os

from openupr.settings import *  # noqa: F403 - Django reads settings as one flat module
from openupr.settings import INSTALLED_APPS as _STORE_APPS

ALLOWED_HOSTS = [one.strip() for one in os.environ.get("OPENUPR_HOSTS", "localhost,127.0.0.1,[::1]").split(",")]
INSTALLED_APPS = [*_STORE_APPS, "django.contrib.staticfiles", "openupr.site"]
ROOT_URLCONF = "openupr.site.urls"
MIDDLEWARE = [
    "openupr.site.protection.protect",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.i18n"]},
    }
]
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
USE_I18N = True
# A language appears here when its folder of messages is whole; until then Arabic readers get English, left to right.
LANGUAGES = [("en", "English")]
SECURE_REFERRER_POLICY = "no-referrer"
# A reader's search stands in the address: nothing of a request is logged (DESIGN 7a).
LOGGING = {"version": 1, "disable_existing_loggers": True, "root": {"level": "CRITICAL"}}
