# web and work: what faces the network. No Rasa in it. Build from the top of the checkout:
#   docker build -f deploy/docker/web.Dockerfile -t nerveline-web .
FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/nerveline nerveline
WORKDIR /opt/nerveline
COPY requirements/web.txt requirements/web.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/web.txt
COPY clinic.yml domain.yml ./
COPY data/answers data/answers
COPY bot bot
USER nerveline
ENV NERVELINE_PRODUCTION=true NERVELINE_HOST=0.0.0.0 NERVELINE_VAR=/var/lib/nerveline PYTHONUNBUFFERED=1
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/healthz', timeout=2)"]
CMD ["python", "-m", "bot", "web"]
