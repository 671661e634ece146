"""The site as a WSGI application, for any server: `openupr.site.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openupr.site.settings")
application = get_wsgi_application()
