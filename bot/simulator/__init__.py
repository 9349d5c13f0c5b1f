"""A stand-in of Meta for development and tests: ``python -m bot messenger simulate``.

It signs and posts events, serves the part of the Graph API that a page's bot uses, with
its limits and errors, and shows the thread in a page. It is written from Meta's
documents alone and imports nothing of ``bot.channels``, so that the two cannot share a
misunderstanding.
"""
