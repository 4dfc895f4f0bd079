#!/usr/bin/env python3
"""Runs commands one after the other, their output in a file as in a build, and tells what each cost.

Takes {"argv": [...], "cwd": "..."} on standard input, one a line, and answers each with {"status", "wall" and "cpu" in
milliseconds, "memory": the peak in megabytes}. Node cannot tell what a child process cost.
"""
import json
import os
import subprocess
import sys
import tempfile
import time


def run(argv, cwd):
    with tempfile.TemporaryFile() as output:
        begin = time.perf_counter()
        process = subprocess.Popen(argv, cwd=cwd, stdin=subprocess.DEVNULL, stdout=output,
                                   stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    kilobytes = usage.ru_maxrss / 1024 if sys.platform == 'darwin' else usage.ru_maxrss
    return {'status': process.returncode, 'wall': 1000 * wall,
            'cpu': 1000 * (usage.ru_utime + usage.ru_stime), 'memory': kilobytes / 1024}


for line in sys.stdin:
    print(json.dumps(run(**json.loads(line))), flush=True)
