"""What commands say where the store cannot be used."""

from __future__ import annotations


class StoreError(Exception):
    """The store is not there, or not in the form that this program needs. The text names
    what to do.
    """
