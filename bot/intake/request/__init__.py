"""The request: its draft, its open step, and its details as people read them. Pure."""
