#!/usr/bin/env python3
"""Asks the QAPI front end of a QEMU tree about schemas.

driver.py TREE writes the line "ready" once the front end is loaded. Then it takes paths on standard input, one a line,
and answers each with a line of JSON: {"error": what the front end said or null, "crash": what else went wrong or null}.
Works with every release since 2.12.
"""
import collections
import collections.abc
import contextlib
import importlib
import io
import json
import os
import sys


class FrontEnd:
    """The front end in the scripts of a tree."""

    def __init__(self, tree):
        self.scripts = os.path.join(os.path.abspath(tree), 'scripts')
        sys.path.insert(0, self.scripts)
        # The tree is not ours to write to; whoever started us removes this directory.
        sys.pycache_prefix = os.path.join(os.getcwd(), 'pycache')
        sys.dont_write_bytecode = False
        # Old releases use names that Python has moved since.
        for name in ('Mapping', 'MutableMapping', 'Sequence', 'Iterable'):
            if not hasattr(collections, name):
                setattr(collections, name, getattr(collections.abc, name))
        self.is_in_one_module = not os.path.isfile(os.path.join(self.scripts, 'qapi', 'schema.py'))
        self.classes = self.load()

    def load(self):
        """The classes of a schema and of its errors, wherever the release keeps them."""
        if self.is_in_one_module:
            common = importlib.import_module('qapi.common')
            return common.QAPISchema, common.QAPIError
        schema, error = importlib.import_module('qapi.schema'), importlib.import_module('qapi.error')
        return schema.QAPISchema, error.QAPIError

    def ask(self, path):
        """What it says of a schema, and what else went wrong."""
        schema_class, error_class = self.classes
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

    def forget(self):
        """Up to 4.1 a schema would see what those before it left behind, so everything begins anew."""
        if self.is_in_one_module:
            for name in [name for name in sys.modules if name.split('.')[0] == 'qapi']:
                del sys.modules[name]
            self.classes = self.load()


def text_of(error):
    try:
        return str(error)
    except Exception:  # pylint: disable=broad-except
        return '(no text)'


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: driver.py TREE')
    answers = sys.stdout
    answers.reconfigure(encoding='utf-8')
    # Whatever a front end may print must not get among the answers.
    sys.stdout = sys.stderr
    sys.stdin.reconfigure(encoding='utf-8', newline='\n')
    front_end = FrontEnd(sys.argv[1])
    answers.write('ready\n')
    answers.flush()
    for line in iter(sys.stdin.readline, ''):
        error, crash = front_end.ask(line.rstrip('\n'))
        answers.write(json.dumps({'error': error, 'crash': crash}) + '\n')
        answers.flush()
        front_end.forget()


if __name__ == '__main__':
    main()
