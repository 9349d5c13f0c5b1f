"""The process that Rasa finds: one thread, no telemetry, no message text in any log.

Must run before Rasa is imported.
"""

from __future__ import annotations

import logging
import os
import warnings


def configure() -> None:
    """Set what Rasa and TensorFlow read from the environment, and the log levels."""
    # A second thread only spins: it trebles the CPU time of a turn and gains nothing.
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "TF_NUM_INTRAOP_THREADS"):
        os.environ.setdefault(threads, "1")
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    os.environ["LOG_LEVEL"] = os.environ["LOG_LEVEL_LIBRARIES"] = "ERROR"
    os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
    # Rasa's imports warn of its own old dependencies, at every start.
    os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"
    # Filters do not last: TensorFlow and matplotlib set their own while they load.
    warnings.showwarning = _say_nothing
    logging.getLogger("rasa").setLevel(logging.ERROR)
    _quiet_structlog()


def _say_nothing(*args: object, **kwargs: object) -> None:
    """In place of ``warnings.showwarning``."""


def _quiet_structlog() -> None:
    # Unconfigured, structlog prints every debug event with the message's text.
    import structlog

    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR),
        processors=[structlog.processors.KeyValueRenderer(drop_missing=True)],
    )
