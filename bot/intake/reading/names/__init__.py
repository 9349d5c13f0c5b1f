"""Who is to be contacted: a name and how it is put right."""
