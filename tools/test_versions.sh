#!/bin/sh
# Run the tests under every supported Python that this machine has, each in an environment of its own.
set -eu
cd "$(dirname "$0")/.."
tested=
for minor in 11 12 13; do
    if ! "python3.$minor" -c '' 2>/dev/null; then
        echo "Python 3.$minor is not here: skipped."
        continue
    fi
    venv=.venv-3.$minor
    if [ ! -e "$venv/.up-to-date" ] || [ requirements.txt -nt "$venv/.up-to-date" ]; then
        PYTHON=python3.$minor sh tools/setup_venv.sh "$venv"
    fi
    echo "Python 3.$minor:"
    "$venv/bin/python" -m pytest -q -m "not slow and not browser"
    tested="$tested 3.$minor"
done
[ -n "$tested" ] || { echo "No Python 3.11, 3.12 or 3.13 on PATH: nothing was tested." >&2; exit 1; }
echo "Passed under Python$tested."
