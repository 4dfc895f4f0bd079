#!/usr/bin/env python3
"""Asks the QAPI front end of a QEMU tree about schemas.

driver.py TREE takes paths on standard input, one a line, and answers each with a line of JSON:
{"error": what the front end said or null, "crash": what else went wrong or null}. Works with every release since 2.12.
"""
import collections
import collections.abc
import contextlib
import copy
import importlib
import io
import json
import os
import sys

PLAIN = (bool, int, str, list, dict, set, tuple, type(None))


def load(tree):
    """The classes of a schema and of its errors, wherever the release keeps them."""
    sys.dont_write_bytecode = True
    scripts = os.path.join(os.path.abspath(tree), 'scripts')
    sys.path.insert(0, scripts)
    # Old releases use names that Python has moved since.
    for name in ('Mapping', 'MutableMapping', 'Sequence', 'Iterable'):
        if not hasattr(collections, name):
            setattr(collections, name, getattr(collections.abc, name))
    if os.path.isfile(os.path.join(scripts, 'qapi', 'schema.py')):
        home, errors = importlib.import_module('qapi.schema'), importlib.import_module('qapi.error')
    else:
        home = errors = importlib.import_module('qapi.common')
    return home.QAPISchema, errors.QAPIError


class GlobalState:
    """What the modules of the front end remember: up to 4.1 one schema would see the names of those before it."""

    def __init__(self):
        self.saved = [(module, self.values(module)) for name, module in list(sys.modules.items())
                      if name.split('.')[0] == 'qapi']

    @staticmethod
    def values(module):
        return copy.deepcopy({name: value for name, value in vars(module).items()
                              if isinstance(value, PLAIN) and not name.startswith('__')})

    def restore(self):
        for module, values in self.saved:
            vars(module).update(copy.deepcopy(values))


def ask(schema_class, error_class, path):
    """The two parts of an answer."""
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said):
            schema_class(path)
        return None, None
    except error_class as error:
        return str(error), None
    except SystemExit:
        return said.getvalue().rstrip('\n'), None
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # pylint: disable=broad-except
        return None, '%s: %s' % (type(error).__name__, text_of(error))


def text_of(error):
    try:
        return str(error)
    except Exception:  # pylint: disable=broad-except
        return '(no text)'


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: driver.py TREE')
    classes = load(sys.argv[1])
    answers = sys.stdout
    answers.reconfigure(encoding='utf-8')
    # Whatever a front end may print must not get among the answers.
    sys.stdout = sys.stderr
    sys.stdin.reconfigure(encoding='utf-8', newline='\n')
    state = GlobalState()
    for line in iter(sys.stdin.readline, ''):
        error, crash = ask(*classes, line.rstrip('\n'))
        answers.write(json.dumps({'error': error, 'crash': crash}) + '\n')
        answers.flush()
        state.restore()


if __name__ == '__main__':
    main()
