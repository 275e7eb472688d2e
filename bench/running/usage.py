"""What a command took: wall time, CPU time and memory of it and of all it started, as the kernel counted them."""

import os
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Usage:
    wall: float = 0.0           # seconds
    cpu: float = 0.0            # seconds, user and system
    peak: int = 0               # kilobytes resident, of the largest process
    code: int = 0

    def __iadd__(self, other):
        self.wall, self.cpu, self.peak, self.code = self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak), self.code or other.code
        return self


def measured(command, env=None, watch=None, every=1.0):
    """Run a command to its end. `watch(pid)` is called every so many seconds meanwhile."""
    began = time.monotonic()
    with open(os.devnull, 'wb') as nothing:
        child = subprocess.Popen([str(c) for c in command], env=env, stdout=nothing, stderr=nothing)
    while True:
        pid, status, used = os.wait4(child.pid, os.WNOHANG if watch else 0)
        if pid:
            break
        watch(child.pid)
        time.sleep(every)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Usage(time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss, child.returncode)
