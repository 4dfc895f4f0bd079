#!/usr/bin/env python3
"""reference-check.py TREE SCHEMA: has the front end in the scripts of a QEMU tree (5.0 or later) check a schema."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.abspath(sys.argv[1]), 'scripts'))

from qapi.schema import QAPISchema  # noqa: E402  pylint: disable=wrong-import-position,import-error

QAPISchema(sys.argv[2])
