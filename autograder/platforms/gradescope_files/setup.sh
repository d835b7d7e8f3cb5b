#!/usr/bin/env bash
# Gradescope runs this once, as root, while it builds the image of the assignment.
set -euo pipefail
cd "${AUTOGRADER_ROOT:-/autograder}/source"
home=${NNLAB_HOME:-/opt/nnlab}

export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y bubblewrap libseccomp2 python3 python3-pip python3-venv

# Python 3.11 or newer: the image's own, else one that uv brings
python=
for candidate in python3.13 python3.12 python3.11 python3; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -n "$python" ]; then
    "$python" -m venv "$home"
else
    python3 -m pip install uv
    UV_PYTHON_INSTALL_DIR=/opt/python python3 -m uv venv --seed --python 3.12 "$home"
fi
"$home/bin/python" -m pip install -r requirements.txt

# for the case that the sandbox has no more than another user
chmod -R go-rwx secret solutions autograder/exercises autograder/wrong
