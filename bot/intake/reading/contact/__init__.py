"""The telephone number and the e-mail address."""
