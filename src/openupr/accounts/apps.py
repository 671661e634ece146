"""The accounts as a Django application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Label "accounts": tables are named accounts_…"""

    name = "openupr.accounts"
    label = "accounts"
    verbose_name = "OpenUPR accounts"
