# brain: Rasa on Python 3.10, which gets no more fixes, so nothing of it faces a network:
# it answers on a Unix socket in a shared volume and needs no network at all.
#   docker build -f deploy/docker/brain.Dockerfile -t nerveline-brain .
FROM python:3.10-slim-bookworm
RUN apt-get update && apt-get -y upgrade && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --create-home --home-dir /var/lib/nerveline nerveline
WORKDIR /opt/nerveline
COPY requirements/run.txt requirements/run.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY config.yml domain.yml endpoints.yml credentials.yml clinic.yml ./
COPY data data
COPY actions actions
COPY bot bot
# The socket's volume takes its owner from here.
RUN python -m bot train && chown -R nerveline models && install -d -m 0700 -o nerveline /run/nerveline
USER nerveline
ENV NERVELINE_BRAIN_SOCKET=/run/nerveline/brain.sock NERVELINE_VAR=/var/lib/nerveline PYTHONUNBUFFERED=1
CMD ["python", "-m", "bot", "brain"]
