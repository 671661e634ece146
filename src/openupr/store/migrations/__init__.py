"""Migrations of the store: read forward only."""
