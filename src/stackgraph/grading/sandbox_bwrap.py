"""The outer sandbox: the bubblewrap command line, and whether it can be had here."""

from __future__ import annotations


def neutral_environment() -> dict[str, str]:
    """The whole environment of student code: nothing that says grading, nothing of the host's."""
    return {
        "HOME": "/home/student",
        "USER": "student",
        "LOGNAME": "student",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "TERM": "xterm-color",
        "TMPDIR": "/tmp",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "KERAS_BACKEND": "tensorflow",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "CUDA_VISIBLE_DEVICES": "-1",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
        "PYTHONHASHSEED": "random",
    }


def sandbox_available() -> tuple[bool, str]:
    """Whether the sandbox works here, and if not: why, and what to do."""
    return False, "the sandbox is not built yet"


def sandbox_command(command: list[str], env: dict[str, str]) -> list[str]:
    """``command`` inside bubblewrap."""
    raise NotImplementedError
