"""A turn from acceptance to reply: stored, ordered, answered once.

``Conversations`` is what channels use. Everything that a turn changes (replies,
draft, ticket, outbox, safety events, audit) is committed in one transaction.
"""
