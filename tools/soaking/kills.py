"""'record', killed with -9 at random moments, for tools/soak."""
import glob
import os
import shutil
import struct
import subprocess
import time

from lab import Load, run

# Frames a second, and the seconds for which the last of them may be lost.
RATE, LOSS = 1500, 1.0


def numbers(path):
    """The transaction numbers of the DHCP questions in a pcapng file, and octets that are no block."""
    octets = open(path, "rb").read()
    place, found = 0, []
    while place + 12 <= len(octets):
        kind, length = struct.unpack_from("<II", octets, place)
        if length < 12 or place + length > len(octets):
            break
        if kind == 6 and length >= 32 + 50:
            found.append(struct.unpack_from("!I", octets, place + 28 + 46)[0])
        place += length
    return found, len(octets) - place


class Kills:
    def __init__(self, lab, chance):
        self.lab, self.chance = lab, chance
        self.load = Load(lab, "k1", 1)
        self.first = 0x60000000
        self.frames = self.kept = self.cut = 0

    def kill(self, count):
        for number in range(count):
            self.one(self.lab.path(f"kill-{number}"))
        return {"kills": count, "frames": self.frames, "kept": self.kept, "cutFiles": self.cut}

    def one(self, folder):
        os.mkdir(folder)
        os.chmod(folder, 0o777)
        size = self.chance.choice(["8K", "64K", "1M"])
        record = self.lab.start(
            self.lab.net, self.lab.program, "record", "k0", "--to", folder, "--ring-size", size,
            stderr=subprocess.PIPE)
        record.stderr.readline()
        moment = self.chance.uniform(0, 3)
        first, count = self.first, int(RATE * (moment + 0.5))
        self.first += count
        begin = time.monotonic()
        print("serial", first, count, RATE, file=self.load.process.stdin, flush=True)
        time.sleep(moment)
        record.kill()
        lived = time.monotonic() - begin
        record.wait()
        record.stderr.close()
        self.lab.processes.remove(record)
        self.load.process.stdout.readline()
        self.judge(folder, first, lived)
        shutil.rmtree(folder)

    def judge(self, folder, first, lived):
        found, damaged = set(), 0
        for path in sorted(glob.glob(folder + "/*")):
            some, rest = numbers(path)
            found.update(some)
            damaged += rest > 0
        self.cut += damaged
        told = run(self.lab.program, "diagnose", folder) if os.listdir(folder) else None
        if told and told.returncode not in (0, 1):
            self.lab.found(f"what kill -9 left is not read: {told.returncode} {told.stderr[:300]}")
        # Sent as evenly as a busy machine sends: what was sent by then is counted low.
        due = max(0, int(RATE * (lived - LOSS) * 0.9))
        lost = [number for number in range(first, first + due) if number not in found]
        self.frames += due
        self.kept += due - len(lost)
        if lost:
            self.lab.found(f"kill -9 after {lived:.2f} s lost {len(lost)} of {due} frames, the "
                           f"first {lost[0] - first}")
