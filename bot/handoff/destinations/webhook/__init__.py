"""Whole requests, posted to another system of the clinic."""
