"""What the environment says about this installation.

docs/settings.md lists its values, and a test fails when one is missing there. What a
clinic edits about itself stands in clinic.yml.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from environs import Env, EnvError

from bot.environment import PREFIX, SettingsError, address, at_least, listed, path, port, secret

ROOT = Path(__file__).resolve().parent.parent
LONGEST_DEADLINE = 10.0
# What web and brain show each other across a network.
SHORTEST_SECRET = 32
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
VERSION = re.compile(r"v[1-9]\d?\.\d")
# Messages in a second that Meta takes from a page.
MOST_RATE = 300
# Seconds: longer than that and people ask whether anybody is there.
LONGEST_PAUSE = 5


@dataclass(frozen=True)
class Smtp:
    """The mail server that carries notices to the staff.

    ``security`` is ``starttls``, ``tls`` or ``none`` (loopback only).
    """

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    security: str
    sender: str
    to: tuple[str, ...]


@dataclass(frozen=True)
class Webhook:
    """Where whole requests are posted, signed as Standard Webhooks say.

    ``secrets``: the newest first; each one signs. ``deadline`` in seconds for one post.
    """

    url: str
    secrets: tuple[str, ...] = field(repr=False)
    deadline: float


@dataclass(frozen=True)
class Pace:
    """How delivery goes on after a failure, in seconds.

    ``lease``: how long a notice is one worker's; ``first`` and ``cap``: the span of
    the first pause, and the longest one.
    """

    lease: float = 90.0
    first: float = 30.0
    cap: float = 3600.0


@dataclass(frozen=True)
class Keep:
    """How long what is kept; days of 0 are for ever.

    ``draft_hours``: what nobody filed. ``words_days``: the conversation of a request that
    is over. ``ticket_days``: such a request itself; ``spam_days``: one that was spam;
    ``notice_days``: which notice reached which destination.
    """

    draft_hours: int
    words_days: int = 0
    ticket_days: int = 0
    spam_days: int = 0
    notice_days: int = 0


@dataclass(frozen=True)
class Messenger:
    """The clinic's page on Facebook, and the app that speaks for it.

    ``graph`` is the root of Meta's API, or of a stand-in; ``rate`` the most messages
    that the page sends in a second; ``pause`` the seconds in which somebody may go on.
    """

    page: str
    app: str
    token: str = field(repr=False)
    app_secret: str = field(repr=False)
    verify_token: str = field(repr=False)
    graph: str = "https://graph.facebook.com"
    version: str = "v25.0"
    rate: int = 40
    pause: float = 1.5


@dataclass(frozen=True)
class Settings:
    """One installation. Times are seconds unless the name says otherwise."""

    var: Path
    database: str
    host: str
    port: int
    public_url: str
    origins: tuple[str, ...]
    trusted_proxies: tuple[str, ...]
    brain_socket: Path
    brain_port: int
    brain_host: str
    brain_secret: str = field(repr=False)
    brains: tuple[str, ...]
    brain_deadline: float
    metrics_port: int
    models: Path
    clinic_file: Path
    embedding: bool
    tensorflow: bool
    production: bool
    keys: str = field(repr=False)
    keys_file: Path | None
    index_key: str = field(repr=False)
    index_key_file: Path | None
    destinations: tuple[str, ...]
    smtp: Smtp | None
    webhook: Webhook | None
    keep: Keep
    urgent_again_minutes: int
    daily_test: bool
    # 0 for none; how many of them are kept.
    backup_hours: int
    backup_folder: Path | None
    backup_keep: int
    # Addresses as Apprise writes them; they hold passwords.
    nudge: tuple[str, ...] = field(repr=False)
    pace: Pace
    messenger: Messenger | None

    @property
    def draft_hours(self) -> int:
        """How long what nobody filed is kept."""
        return self.keep.draft_hours

    @property
    def backups(self) -> Path:
        """Where backups are written."""
        return self.backup_folder or self.var / "backups"


def load() -> Settings:
    """Read the environment. Raises ``SettingsError`` naming what is wrong."""
    env = Env(expand_vars=False)
    try:
        with env.prefixed(PREFIX):
            return _read(env)
    except EnvError as error:
        raise SettingsError(str(error)) from error


def _read(env: Env) -> Settings:
    var = Path(env.str("VAR", str(ROOT / "var"))).absolute()
    host, listens = env.str("HOST", "127.0.0.1"), port(env.int("PORT", 8080), "PORT")
    public_url = address(env.str("PUBLIC_URL", f"http://{host}:{listens}"), "PUBLIC_URL")
    deadline = env.float("BRAIN_DEADLINE", 8.0)
    if not 0 < deadline <= LONGEST_DEADLINE:
        # A turn's lease must not run out under a process that still waits for the brain.
        raise SettingsError(f"{PREFIX}BRAIN_DEADLINE must be above 0, at most {LONGEST_DEADLINE:g}")
    brain_socket = Path(env.str("BRAIN_SOCKET", str(var / "brain.sock")))
    brain_port = port(env.int("BRAIN_PORT", 0), "BRAIN_PORT", least=0)
    brain_secret = secret(env, "BRAIN_SECRET")
    brains = tuple(env.list("BRAINS", [str(brain_socket)]))
    networked = brain_port or any(each.startswith("http://") for each in brains)
    if networked and len(brain_secret) < SHORTEST_SECRET:
        least = f"{SHORTEST_SECRET} characters or more"
        raise SettingsError(f"{PREFIX}BRAIN_SECRET needs {least} for a network")
    return Settings(
        var=var,
        database=secret(env, "DATABASE") or f"sqlite:///{var / 'nerveline.db'}",
        host=host,
        port=listens,
        public_url=public_url,
        origins=tuple(env.list("ORIGINS", [public_url])),
        trusted_proxies=tuple(env.list("TRUSTED_PROXIES", [])),
        brain_socket=brain_socket,
        brain_port=brain_port,
        brain_host=env.str("BRAIN_HOST", "127.0.0.1"),
        brain_secret=brain_secret,
        brains=brains,
        brain_deadline=deadline,
        metrics_port=port(env.int("METRICS_PORT", 0), "METRICS_PORT", least=0),
        models=Path(env.str("MODELS", str(ROOT / "models"))),
        clinic_file=Path(env.str("CLINIC_FILE", str(ROOT / "clinic.yml"))),
        embedding=env.bool("EMBEDDING", True),
        tensorflow=env.bool("TENSORFLOW", False),
        production=env.bool("PRODUCTION", False),
        keys=secret(env, "KEYS"),
        keys_file=path(env.str("KEYS_FILE", "")),
        index_key=secret(env, "INDEX_KEY"),
        index_key_file=path(env.str("INDEX_KEY_FILE", "")),
        destinations=tuple(env.list("DESTINATIONS", [])),
        smtp=_smtp(env),
        webhook=_webhook(env),
        keep=Keep(
            draft_hours=at_least(1, env.int("DRAFT_HOURS", 72), "DRAFT_HOURS"),
            words_days=at_least(0, env.int("WORDS_DAYS", 90), "WORDS_DAYS"),
            ticket_days=at_least(0, env.int("TICKET_DAYS", 2190), "TICKET_DAYS"),
            spam_days=at_least(0, env.int("SPAM_DAYS", 30), "SPAM_DAYS"),
            notice_days=at_least(0, env.int("NOTICE_DAYS", 90), "NOTICE_DAYS"),
        ),
        urgent_again_minutes=at_least(1, env.int("URGENT_AGAIN", 15), "URGENT_AGAIN"),
        daily_test=env.bool("DAILY_TEST", True),
        backup_hours=at_least(0, env.int("BACKUP_HOURS", 24), "BACKUP_HOURS"),
        backup_folder=path(env.str("BACKUP_FOLDER", "")),
        backup_keep=at_least(1, env.int("BACKUP_KEEP", 14), "BACKUP_KEEP"),
        nudge=listed(secret(env, "NUDGE_URLS")),
        pace=_pace(env),
        messenger=_messenger(env),
    )


def _webhook(env: Env) -> Webhook | None:
    url = env.str("WEBHOOK_URL", "")
    if not url:
        return None
    return Webhook(
        url=url,
        secrets=listed(secret(env, "WEBHOOK_SECRET")),
        deadline=env.float("WEBHOOK_DEADLINE", 10.0),
    )


def _pace(env: Env) -> Pace:
    pace = Pace(
        lease=env.float("DELIVERY_LEASE", Pace.lease),
        first=env.float("DELIVERY_FIRST_PAUSE", Pace.first),
        cap=env.float("DELIVERY_LONGEST_PAUSE", Pace.cap),
    )
    if not (pace.lease > 0 and 0 < pace.first <= pace.cap):
        raise SettingsError(f"{PREFIX}DELIVERY_… must be above 0, the first pause the shorter one")
    return pace


def _smtp(env: Env) -> Smtp | None:
    host = env.str("SMTP_HOST", "")
    if not host:
        return None
    security = env.str("SMTP_SECURITY", "starttls")
    if security not in {"starttls", "tls", "none"}:
        raise SettingsError(f"{PREFIX}SMTP_SECURITY must be starttls, tls or none")
    if security == "none" and host not in LOOPBACK:
        raise SettingsError(f"{PREFIX}SMTP_SECURITY=none is for loopback only")
    return Smtp(
        host=host,
        port=port(env.int("SMTP_PORT", 587), "SMTP_PORT"),
        user=env.str("SMTP_USER", ""),
        password=secret(env, "SMTP_PASSWORD"),
        security=security,
        sender=env.str("SMTP_SENDER", ""),
        to=tuple(env.list("SMTP_TO", [])),
    )


def _messenger(env: Env) -> Messenger | None:
    page = env.str("MESSENGER_PAGE", "")
    if not page:
        return None
    found = Messenger(
        page=page,
        app=env.str("MESSENGER_APP", ""),
        token=secret(env, "MESSENGER_TOKEN"),
        app_secret=secret(env, "MESSENGER_APP_SECRET"),
        verify_token=secret(env, "MESSENGER_VERIFY_TOKEN"),
        graph=env.str("MESSENGER_GRAPH", "https://graph.facebook.com").rstrip("/"),
        version=env.str("MESSENGER_VERSION", "v25.0"),
        rate=env.int("MESSENGER_RATE", 40),
        pause=env.float("MESSENGER_PAUSE", 1.5),
    )
    for name in ("app", "token", "app_secret", "verify_token"):
        if not getattr(found, name):
            raise SettingsError(f"{PREFIX}MESSENGER_{name.upper()} is missing")
    graph = urlsplit(found.graph)
    if graph.scheme != "https" and graph.hostname not in LOOPBACK:
        raise SettingsError(f"{PREFIX}MESSENGER_GRAPH must be https, except on this machine")
    if not VERSION.fullmatch(found.version):
        raise SettingsError(f"{PREFIX}MESSENGER_VERSION must look like v25.0")
    if not 1 <= found.rate <= MOST_RATE:
        raise SettingsError(f"{PREFIX}MESSENGER_RATE must be from 1 to {MOST_RATE}")
    if not 0 <= found.pause <= LONGEST_PAUSE:
        raise SettingsError(f"{PREFIX}MESSENGER_PAUSE must be from 0 to {LONGEST_PAUSE}")
    return found
