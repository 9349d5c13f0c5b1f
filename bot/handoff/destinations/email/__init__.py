"""E-mail to the staff: that there is something, never what."""
