"""Messenger under load and kills, against the stand-in of Meta, on PostgreSQL.

Three web processes, two brains, one work; people who write at the same time, each event
delivered one to three times, processes killed with -9.
"""
