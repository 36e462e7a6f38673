"""Namespaces, cables, and programs that run there, for tools/soak."""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

# Growth behind the warm-up that is still none, the allocator's: a factor, and KiB.
GROWTH, ROOM = 1.15, 16 << 10


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, **more)


def skip(reason):
    print(f"soak: skipped: {reason}", file=sys.stderr)
    sys.exit(0)


def at_end(name, *words):
    return ["ip", "netns", "exec", name, *[str(word) for word in words]]


class Lab:
    """Two namespaces, cables between them, and whatever runs there."""

    def __init__(self, program):
        self.program, self.processes, self.findings = program, [], []
        self.counts, self.lock = {}, threading.Lock()
        self.net, self.phone = f"sok-{os.getpid()}-net", f"sok-{os.getpid()}-phone"
        self.folder = tempfile.mkdtemp(prefix="sok-", dir="/tmp")
        os.chmod(self.folder, 0o755)
        for name in (self.net, self.phone):
            if run("ip", "netns", "add", name).returncode:
                self.end()
                skip("no network namespaces here")
        for cable in "abk":
            near, far = cable + "0", cable + "1"
            if run("ip", "link", "add", near, "netns", self.net, "type", "veth", "peer", "name",
                   far, "netns", self.phone).returncode:
                self.end()
                skip("no virtual cables here")
            # What the kernel sends by itself is no part of the load.
            for name, end in ((self.net, near), (self.phone, far)):
                run(*at_end(name, "sysctl", "-qw", f"net.ipv6.conf.{end}.disable_ipv6=1"))
                run("ip", "-n", name, "link", "set", end, "up")
        run("ip", "-n", self.net, "link", "set", "lo", "up")

    def path(self, name):
        return os.path.join(self.folder, name)

    def found(self, what):
        with self.lock:
            self.findings.append(what)
        print(f"soak: {what}", file=sys.stderr, flush=True)

    def count(self, name, number=1):
        with self.lock:
            self.counts[name] = self.counts.get(name, 0) + number

    def start(self, end, *words, **more):
        process = subprocess.Popen(at_end(end, *words), text=True, **more)
        self.processes.append(process)
        return process

    def end(self):
        for process in self.processes:
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.kill()
                process.wait()
        run("umount", self.path("disk"))
        for name in (self.net, self.phone):
            run("ip", "netns", "del", name)
        shutil.rmtree(self.folder, ignore_errors=True)


class Service:
    """A program that runs all the time: what it prints, what it takes, how it ends."""

    def __init__(self, lab, name, words, statuses, environment=None):
        self.lab, self.name, self.statuses = lab, name, statuses
        self.told, self.events, self.samples, self.stall = {}, {}, [], 0.0
        self.errors = open(lab.path(name + ".err"), "w")
        self.process = lab.start(
            lab.net, lab.program, *words, stdout=subprocess.PIPE, stderr=self.errors,
            env={**os.environ, **(environment or {})})
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            if self.stall:
                time.sleep(self.stall)
                self.stall = 0.0
            try:
                value = json.loads(line)
            except ValueError:
                self.lab.found(f"{self.name}: not JSON: {line[:200]}")
                continue
            event = value.get("event", "summary")
            self.events[event] = self.events.get(event, 0) + 1
            if event == "verdict":
                self.told.setdefault(value["mac"], set()).add(value["verdict"])

    def sample(self):
        """Kilobytes in memory, and descriptors."""
        try:
            with open(f"/proc/{self.process.pid}/status") as status:
                fields = dict(line.split(":", 1) for line in status)
            number = len(os.listdir(f"/proc/{self.process.pid}/fd"))
            self.samples.append((time.monotonic(), int(fields["VmRSS"].split()[0]), number))
        except (OSError, KeyError):
            if self.process.poll() is not None and self.statuses is not None:
                self.lab.found(f"{self.name} ended by itself with {self.process.poll()}: "
                               + self.last_words())
                self.statuses = None

    def last_words(self):
        self.errors.flush()
        return " | ".join(open(self.errors.name).read().splitlines()[-4:])

    def finish(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.send_signal(signal.SIGINT)
        try:
            status = self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.lab.found(f"{self.name} does not end")
            return
        self.reader.join(60)
        if self.statuses is not None and status not in self.statuses:
            self.lab.found(f"{self.name} ended with {status}: {self.last_words()}")

    def judge(self):
        """Whether it grew behind its warm-up; what it took."""
        rows = self.samples
        if len(rows) < 20:
            self.lab.found(f"{self.name}: only {len(rows)} samples")
            return {}
        warm = rows[len(rows) // 4:len(rows) // 2]
        late = rows[-len(rows) // 4:]
        before, after = (max(row[1] for row in part) for part in (warm, late))
        if after > before * GROWTH + ROOM:
            self.lab.found(f"{self.name} grew from {before} to {after} KiB")
        descriptors = [max(row[2] for row in part) for part in (warm, late)]
        # One question for numbers may be on its way.
        if descriptors[1] > descriptors[0] + 2:
            self.lab.found(f"{self.name} has {descriptors[1]} descriptors, had {descriptors[0]}")
        return {"warmKiB": before, "endKiB": after, "mostKiB": max(row[1] for row in rows),
                "descriptors": descriptors[1], "events": self.events}


class Load:
    """A tools/soak-load of its own; a command at a time."""

    def __init__(self, lab, interface, seed):
        self.lab = lab
        self.process = lab.start(lab.phone, "nice", "tools/soaking/load.py", interface, seed, "Captures",
                                 stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __call__(self, *words):
        print(*words, file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline()
        return json.loads(answer) if answer else {}
