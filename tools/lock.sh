#!/bin/sh
# Write requirements.txt (student and grader) and requirements-dev.txt (all extras) anew: one version
# of every package for Python 3.11 to 3.13 on every system, the newest, or with KEEP=1 as they are.
# The first pass finds what the oldest Python can take, the others hold the rest to it.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check uv
lowest=$(mktemp)
lock=$(mktemp)
trap 'rm -f "$lowest" "$lock"' EXIT
compile() {
    "$python" -m uv pip compile pyproject.toml --python-version 3.11 --quiet \
        --no-header --no-annotate --no-emit-index-url --no-emit-package stackgraph "$@" >/dev/null
}
write() {
    {
        echo "# $2:"
        cat <<'HEADER'
# Python 3.11 to 3.13 on Linux (x86_64, aarch64), Windows (x86_64) and macOS (Apple silicon).
# TensorFlow has had no package for macOS on Intel since 2.16: use Linux there, or a container.
# Made from pyproject.toml by "make lock"; do not edit.
HEADER
        cat "$lock"
    } >"$1"
    echo "wrote $1: $(grep -c == "$1") packages"
}
if [ -n "${KEEP:-}" ]; then
    cat requirements.txt requirements-dev.txt 2>/dev/null | grep -v '^#' | sort -u >"$lowest"
else
    compile --all-extras --upgrade --output-file "$lowest"
fi
compile --extra grade --universal --constraint "$lowest" --output-file "$lock"
write requirements.txt "The exact set of packages known to work, for student and grader alike"
compile --all-extras --universal --constraint "$lowest" --output-file "$lock"
write requirements-dev.txt "The same, and what developers use besides"
