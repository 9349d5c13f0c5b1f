"""The files of deploy/, as their own programs read them."""

import re
import shutil
import subprocess

import pytest
import yaml
from prometheus_client import REGISTRY

from bot import metrics
from bot.settings import ROOT
from bot.store.engine import connect

DEPLOY = ROOT / "deploy"


@pytest.mark.prod
def test_systemd_finds_no_fault_in_the_units(tmp_path):
    verify = shutil.which("systemd-analyze")
    assert verify, "no systemd-analyze on this machine"
    for unit in (DEPLOY / "systemd").iterdir():
        text = unit.read_text(encoding="utf-8").replace("/opt/nerveline", str(ROOT))
        # The accounts are made by the installation.
        text = re.sub(r"^(User|Group)=.*\n", "", text, flags=re.MULTILINE)
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
    names = [f"nerveline-{each}.service" for each in ("web@1", "brain@1", "work")]
    done = subprocess.run(
        [verify, "verify", *(f"{tmp_path}/{name}" for name in names)],
        capture_output=True,
        text=True,
        check=False,
    )
    ours = [line for line in done.stderr.splitlines() if str(tmp_path) in line]
    assert (done.returncode, ours) == (0, [])


def test_every_alert_looks_at_a_figure_that_exists():
    shown = {family.name for family in REGISTRY.collect()}
    shown |= {family.name for family in metrics.Outbox(connect("sqlite:////nowhere")).collect()}
    text = (DEPLOY / "alerts.yml").read_text(encoding="utf-8")
    rules = yaml.safe_load(text)["groups"][0]["rules"]
    asked = set(re.findall(r"nerveline_[a-z_]+", " ".join(rule["expr"] for rule in rules)))
    asked = {re.sub(r"_(total|bucket)$", "", name) for name in asked}
    assert asked - {"nerveline_outbox_rows"} <= shown


def test_the_containers_get_no_secret_by_their_files():
    for path in (DEPLOY / "docker").iterdir():
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(KEYS|KEY|PASSWORD|SECRET): [^\s$/]", text), path.name


def test_what_the_dockerfiles_copy_is_there():
    for path in (DEPLOY / "docker").glob("*.Dockerfile"):
        for words in re.findall(r"^COPY (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE):
            for source in words.split()[:-1]:
                assert (ROOT / source).exists(), (path.name, source)
