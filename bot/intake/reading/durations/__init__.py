"""How long it has hurt, and since when."""
