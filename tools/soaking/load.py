#!/usr/bin/env python3
"""usage: tools/soaking/load.py INTERFACE SEED FOLDER

Load for tools/soak: puts frames of the captures in FOLDER onto INTERFACE, spoiled in ways that SEED
decides, and asks as a DHCP client. Takes a command a line and answers each with a line of JSON:

  noise KIND COUNT RATE [VLAN]   COUNT frames, RATE a second: whole, cut, flipped, twice, shuffled,
                                 macs (strangers), vlans (any tag), or mixed
  serial FIRST COUNT RATE        DHCP questions whose transaction numbers count from FIRST
  ask VLAN                       DISCOVER to ACK as a phone of its own; 'true' if it got a lease
"""
import glob
import json
import random
import socket
import struct
import sys
import time

if len(sys.argv) != 4:
    print(__doc__.strip())
    sys.exit(64)

chance = random.Random(int(sys.argv[2]))
wire = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
wire.bind((sys.argv[1], 0))
# Tags that the kernel takes off come beside the frame (packet(7), PACKET_AUXDATA).
wire.setsockopt(263, 8, 1)
KINDS = ["whole", "cut", "flipped", "twice", "shuffled", "macs", "vlans"]
LONGEST = 1514
PHONES = 512


def captured(path):
    """The Ethernet frames of a little-endian capture, as they stand in it."""
    octets = open(path, "rb").read()
    place, frames = 0, []
    if octets[:4] == b"\x0a\x0d\x0d\x0a":
        while place + 12 <= len(octets):
            kind, length = struct.unpack_from("<II", octets, place)
            if length < 12 or place + length > len(octets):
                break
            if kind == 6 and length >= 32:
                count, = struct.unpack_from("<I", octets, place + 20)
                if count <= length - 32:
                    frames.append(octets[place + 28:place + 28 + count])
            place += length
    elif octets[:4] == b"\xd4\xc3\xb2\xa1":
        place = 24
        while place + 16 <= len(octets):
            count, = struct.unpack_from("<I", octets, place + 8)
            frames.append(octets[place + 16:place + 16 + count])
            place += 16 + count
    return [frame for frame in frames if 14 <= len(frame) <= LONGEST]


def corpus(folder):
    paths = sorted(glob.glob(f"{folder}/**/*.pcap*", recursive=True))
    return [frame for path in paths for frame in captured(path)]


def stranger(frame, mac):
    """The same frame of another device; without its UDP checksum, which would be wrong."""
    old = frame[6:12]
    frame = bytearray(frame.replace(old, mac))
    if frame[12:14] == b"\x08\x00" and len(frame) >= 42 and frame[23] == 17:
        frame[40:42] = b"\0\0"
    return bytes(frame)


def noise_mac(frame):
    # Phones come again, so that they have stories. They share no MAC address with those that behave,
    # and an IP address only until those give it back.
    maker = b"\x00\x1b\x4f" if frame[6:9] == b"\x00\x1b\x4f" else b"\x02\x00\x5f"
    return maker + b"\x00" + struct.pack("!H", chance.randrange(PHONES))


def spoil(frame, kind):
    if kind == "cut":
        return frame[:chance.randrange(14, len(frame) + 1)]
    if kind == "flipped":
        frame = bytearray(frame)
        for _ in range(chance.choice([1, 1, 2, 8, 64])):
            # The addresses stay, so that a phone that behaves is not spoken of.
            place = chance.randrange(12, len(frame))
            frame[place] ^= 1 << chance.randrange(8)
        return bytes(frame)
    if kind == "macs":
        return stranger(frame, b"\x02" + chance.randbytes(5))
    if kind == "vlans":
        tags = b"".join(
            chance.choice([b"\x81\x00", b"\x81\x00", b"\x88\xa8", b"\x91\x00"])
            + chance.randbytes(2) for _ in range(chance.choice([1, 1, 1, 2, 3])))
        return frame[:12] + tags + frame[12:]
    return frame


def transmit(frames, rate):
    start, sent, refused = time.monotonic(), 0, 0
    for number, frame in enumerate(frames):
        if number % 16 == 0:
            rest = start + number / rate - time.monotonic()
            if rest > 0:
                time.sleep(rest)
        try:
            wire.send(frame[:LONGEST])
            sent += 1
        except OSError:
            # The interface is down, or its queue is full.
            refused += 1
            time.sleep(0.001)
    return {"sent": sent, "refused": refused}


def noise(kind, count, rate, vlan=None):
    frames = []
    while len(frames) < count:
        kinds = KINDS if kind == "mixed" else [kind]
        one = chance.choice(kinds)
        frame = chance.choice(known)
        frame = stranger(frame, noise_mac(frame))
        if vlan is not None:
            frame = frame[:12] + b"\x81\x00" + struct.pack("!H", vlan) + frame[12:]
        frames += [spoil(frame, one)] * (2 if one == "twice" else 1)
        if one == "shuffled":
            place = chance.randrange(max(0, len(frames) - 32), len(frames))
            frames[place], frames[-1] = frames[-1], frames[place]
    return transmit(frames, rate)


def checksum(octets):
    total = sum(struct.unpack(f"!{len(octets) // 2}H", octets))
    total = (total & 0xFFFF) + (total >> 16)
    return ~((total & 0xFFFF) + (total >> 16)) & 0xFFFF


def question(mac, xid, kind, options=b"", vlan=None):
    area = bytes([53, 1, kind, 55, 3, 1, 3, 242]) + options + b"\xff"
    bootp = struct.pack("!4BIHH16s16s192s", 1, 1, 6, 0, xid, 0, 0x8000, bytes(16), mac, bytes(192))
    bootp = (bootp + bytes.fromhex("63825363") + area).ljust(300, b"\0")
    udp = struct.pack("!4H", 68, 67, len(bootp) + 8, 0) + bootp
    ip = struct.pack("!BBHHHBBH4s4s", 0x45, 0, len(udp) + 20, 0, 0, 64, 17, 0, bytes(4), b"\xff" * 4)
    ip = ip[:10] + struct.pack("!H", checksum(ip)) + ip[12:]
    tag = b"" if vlan is None else struct.pack("!HH", 0x8100, vlan)
    return b"\xff" * 6 + mac + tag + b"\x08\x00" + ip + udp


def answer(xid, kind, patience):
    """The options and the address of the answer with this number, or None."""
    end = time.monotonic() + patience
    while (rest := end - time.monotonic()) > 0:
        wire.settimeout(rest)
        try:
            frame = wire.recv(4096)
        except OSError:
            # Nothing came, or the interface is down.
            time.sleep(0.01)
            continue
        if frame[12:14] == b"\x81\x00":
            frame = frame[:12] + frame[16:]
        if len(frame) < 282 or frame[12:14] != b"\x08\x00" or frame[23] != 17 or frame[42] != 2:
            continue
        if struct.unpack("!I", frame[46:50])[0] != xid:
            continue
        options, place = {}, 282
        while place + 1 < len(frame) and frame[place] != 255:
            if frame[place] == 0:
                place += 1
                continue
            options[frame[place]] = frame[place + 2:place + 2 + frame[place + 1]]
            place += 2 + frame[place + 1]
        if options.get(53) == bytes([kind]):
            return options, frame[58:62]
    return None


asked = 0


def ask(vlan):
    """As patient as a phone: a question is asked five times."""
    global asked
    asked += 1
    mac = b"\x00\x1b\x4f\xc1" + struct.pack("!H", asked & 0xFFFF)
    xid = 0x50A40000 + asked * 2
    # What came while nobody asked is no answer.
    wire.setblocking(False)
    try:
        while True:
            wire.recv(4096)
    except OSError:
        wire.setblocking(True)

    def hear(number, kind, wanted, options=b""):
        for _ in range(5):
            try:
                wire.settimeout(1)
                wire.send(question(mac, number, kind, options, vlan))
            except OSError:
                pass
            if heard := answer(number, wanted, 1):
                return heard
        return None

    offer = hear(xid, 1, 2)
    if offer is None:
        return {"lease": False, "mac": mac.hex(":"), "missing": "OFFER"}
    wish = b"\x32\x04" + offer[1] + b"\x36\x04" + offer[0].get(54, bytes(4))
    lease = hear(xid + 1, 3, 5, wish)
    return {"lease": lease is not None, "mac": mac.hex(":"), "missing": None if lease else "ACK"}


def serial(first, count, rate):
    macs = b"\x00\x1b\x4f\xc2\x00\x01"
    return transmit((question(macs, first + number, 1) for number in range(count)), rate)


known = corpus(sys.argv[3])
if not known:
    sys.exit("load: no frames")
for line in sys.stdin:
    match line.split():
        case ["noise", kind, count, rate]:
            done = noise(kind, int(count), int(rate))
        case ["noise", kind, count, rate, vlan]:
            done = noise(kind, int(count), int(rate), int(vlan))
        case ["serial", first, count, rate]:
            done = serial(int(first), int(count), int(rate))
        case ["ask", vlan]:
            done = ask(int(vlan))
        case _:
            sys.exit(f"load: {line!r}")
    print(json.dumps(done), flush=True)
