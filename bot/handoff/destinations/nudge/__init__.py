"""A nudge into a chat of the staff (Slack, Teams and others): look into the inbox."""
