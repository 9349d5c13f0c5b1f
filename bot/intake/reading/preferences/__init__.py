"""How the visitor wants to be reached, and what the voicemail may say."""
