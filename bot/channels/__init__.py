"""How visitors reach us: the website's chat, the contact form, Messenger."""
