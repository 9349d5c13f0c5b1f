"""The production layout on one machine, from the files of deploy/.

PostgreSQL, nginx with TLS in front, two web processes that hold only what their
Dockerfile copies and run in web's own environment, two brains, work, a mail server.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import ssl
import subprocess
import sys
import time
from pathlib import Path

import requests
import trustme
from cryptography.fernet import Fernet

from bot.running import children
from bot.settings import ROOT
from tests.browser.stack import Mailbox
from tests.mail_server import mail_server
from tests.ports import free_port

PATIENCE = 120.0
WEB_PYTHON = ROOT / ".venv-web" / "bin" / "python"
BRAIN_PYTHON = Path(sys.executable)


class Production:
    """Everything as deploy/ lays it out. ``base`` is the address that visitors use."""

    def __init__(self, folder: Path, database: str) -> None:
        self.folder = folder
        self.mailbox = Mailbox()
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        authority = trustme.CA()
        self.bundle = folder / "ca.pem"
        authority.cert_pem.write_to_path(str(self.bundle))
        authority.issue_cert("127.0.0.1").configure_cert(
            context := ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        )
        self._smtp = mail_server(self.mailbox, tls_context=context, require_starttls=True)
        self._smtp.start()
        self.port = free_port()
        self.base = f"https://127.0.0.1:{self.port}"
        self.metrics = [free_port(), free_port()]
        self.web_ports = [free_port(), free_port()]
        self.sockets = [folder / "brain-1.sock", folder / "brain-2.sock"]
        self.web_folder = self._as_the_image_has_it()
        self.environment = {
            "PATH": os.environ["PATH"],
            "NERVELINE_PRODUCTION": "true",
            "NERVELINE_DATABASE": database,
            "NERVELINE_KEYS": Fernet.generate_key().decode(),
            "NERVELINE_INDEX_KEY": secrets.token_urlsafe(48),
            "NERVELINE_BRAINS": ",".join(map(str, self.sockets)),
            "NERVELINE_PUBLIC_URL": self.base,
            "NERVELINE_TRUSTED_PROXIES": "127.0.0.1",
            "NERVELINE_VAR": str(folder / "var"),
            "NERVELINE_DESTINATIONS": "email",
            "NERVELINE_SMTP_HOST": "127.0.0.1",
            "NERVELINE_SMTP_PORT": str(self._smtp.port),
            "NERVELINE_SMTP_SENDER": "nerveline@example.com",
            "NERVELINE_SMTP_TO": "desk@example.com",
            "SSL_CERT_FILE": str(self.bundle),
        }
        self._write_site(authority)
        try:
            self._bring_up()
        except BaseException:
            self.stop()
            raise

    def _bring_up(self) -> None:
        self._web_command("migrate").check_returncode()
        for number in (1, 2):
            self.start_brain(number)
        for number in (1, 2):
            self.start_web(number)
        self._start("work", [WEB_PYTHON, "-m", "bot", "work"], self.web_folder)
        self._start(
            "nginx",
            [
                self._nginx(),
                "-c",
                self.folder / "nginx.conf",
                "-p",
                self.folder,
                "-g",
                "daemon off;",
            ],
            self.folder,
        )
        self._wait(lambda: self.get("/readyz").status_code == 200)
        for number in (1, 2):
            self._wait(lambda n=number: children.answers_on_socket(self.sockets[n - 1]))
        self.login, self.password = "admin", secrets.token_urlsafe(12)
        self._web_command(
            "staff", "add", self.login, "--role", "admin", words=f"{self.password}\n"
        ).check_returncode()

    def get(self, path: str, **options) -> requests.Response:
        """One request through nginx; a refused connection counts as 599."""
        try:
            return requests.get(self.base + path, verify=str(self.bundle), timeout=20, **options)
        except requests.ConnectionError:
            answer = requests.Response()
            answer.status_code = 599
            return answer

    def start_web(self, number: int) -> None:
        port = {
            "NERVELINE_PORT": str(self.web_ports[number - 1]),
            "NERVELINE_METRICS_PORT": str(self.metrics[number - 1]),
        }
        self._start(f"web-{number}", [WEB_PYTHON, "-m", "bot", "web"], self.web_folder, port)
        self._wait(lambda: children.answers_on_port("127.0.0.1", self.web_ports[number - 1]))

    def start_brain(self, number: int) -> None:
        socket = {"NERVELINE_BRAIN_SOCKET": str(self.sockets[number - 1])}
        self._start(f"brain-{number}", [BRAIN_PYTHON, "-m", "bot", "brain"], ROOT, socket)

    def kill(self, name: str) -> None:
        process = self.processes.pop(name)
        process.kill()
        process.wait()

    def stop(self) -> None:
        """Ask all to end; whoever does not is killed and named."""
        for process in self.processes.values():
            process.send_signal(signal.SIGTERM)
        late = []
        for name, process in self.processes.items():
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                late.append(name)
        self._smtp.stop()
        assert not late, late

    def _start(self, name, command, folder, more=None):
        self.processes[name] = subprocess.Popen(
            [str(each) for each in command], cwd=folder, env=self.environment | (more or {})
        )

    def _wait(self, ready) -> None:
        until = time.monotonic() + PATIENCE
        while not ready():
            assert time.monotonic() < until, "the layout did not come up"
            for name, process in self.processes.items():
                assert process.poll() is None, f"{name} ended"
            time.sleep(0.2)

    def _web_command(self, *words, **options):
        text = options.get("words")
        return subprocess.run(
            [str(WEB_PYTHON), "-m", "bot", *words],
            cwd=self.web_folder,
            env=self.environment,
            input=text,
            text=True,
            check=False,
        )

    def _as_the_image_has_it(self) -> Path:
        """A folder with what web.Dockerfile copies, and nothing else of the checkout."""
        target = self.folder / "web"
        dockerfile = (ROOT / "deploy/docker/web.Dockerfile").read_text(encoding="utf-8")
        for words in re.findall(r"^COPY (.+)$", dockerfile, re.MULTILINE):
            *sources, place = words.split()
            for source in sources:
                found = ROOT / source
                goal = target / (source if place.endswith("/") else place)
                if found.is_dir():
                    shutil.copytree(found, goal, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    goal.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(found, goal)
        return target

    def _write_site(self, authority: trustme.CA) -> None:
        """nginx's configuration: the site of deploy/ with this test's ports and certificate."""
        issued = authority.issue_cert("127.0.0.1")
        issued.private_key_pem.write_to_path(str(self.folder / "key.pem"))
        for number, blob in enumerate(issued.cert_chain_pems):
            blob.write_to_path(str(self.folder / "cert.pem"), append=number > 0)
        site = (ROOT / "deploy/nginx/nerveline.conf").read_text(encoding="utf-8")
        for old, new in {
            "127.0.0.1:8081": f"127.0.0.1:{self.web_ports[0]}",
            "127.0.0.1:8082": f"127.0.0.1:{self.web_ports[1]}",
            "listen 80;": f"listen 127.0.0.1:{free_port()};",
            "listen 443 ssl http2;": f"listen 127.0.0.1:{self.port} ssl http2;",
            "<chat.example.com>": "127.0.0.1",
            "</etc/ssl/nerveline/cert.pem>": str(self.folder / "cert.pem"),
            "</etc/ssl/nerveline/key.pem>": str(self.folder / "key.pem"),
            "/var/log/nginx/": f"{self.folder}/",
        }.items():
            assert old in site, old
            site = site.replace(old, new)
        assert "<" not in site.replace("between < and >", ""), "something was not filled in"
        (self.folder / "site.conf").write_text(site, encoding="utf-8")
        temporary = "".join(
            f"{kind}_temp_path {self.folder}/{kind};\n"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (self.folder / "nginx.conf").write_text(
            f"pid {self.folder}/nginx.pid;\nerror_log {self.folder}/start.log;\n"
            "events {}\nhttp {\n" + temporary + "include site.conf;\n}\n",
            encoding="utf-8",
        )

    @staticmethod
    def _nginx() -> str:
        found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
        assert found, "no nginx: scripts/nginx gets it"
        return found
