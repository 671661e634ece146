"""The store as a Django application."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Label "store": tables are named store_…"""

    name = "openupr.store"
    label = "store"
    verbose_name = "OpenUPR store"
