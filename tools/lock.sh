#!/bin/sh
# Write requirements.txt: one version of every package for Python 3.11 to 3.13 on every system.
# The first pass finds what the oldest Python can take, the second holds the others to it.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check uv
lowest=$(mktemp)
lock=$(mktemp)
trap 'rm -f "$lowest" "$lock"' EXIT
compile() {
    "$python" -m uv pip compile pyproject.toml --extra dev --python-version 3.11 --upgrade --quiet \
        --no-header --no-annotate --no-emit-index-url "$@" >/dev/null
}
compile --output-file "$lowest"
compile --universal --constraint "$lowest" --output-file "$lock"
{
    cat <<'HEADER'
# The complete, exact set of packages known to work, for student and grader alike:
# Python 3.11 to 3.13 on Linux (x86_64, aarch64), Windows (x86_64) and macOS (Apple silicon).
# TensorFlow has had no package for macOS on Intel since 2.16: use Linux there, or a container.
# Made from pyproject.toml by "make lock"; do not edit.
HEADER
    cat "$lock"
} >requirements.txt
echo "wrote requirements.txt: $(grep -c == requirements.txt) packages"
