pytest_plugins = ["tests.databases", "tests.rasa_quietly"]
