/*
 * Writes the traffic of a busy mirror port, always the same octets for the same arguments.
 *
 * usage: mixed pcap|pcapng FRAMES PHONES FILE
 *
 * Each phone starts up once: LLDP with its switch, DHCP, ARP, DNS, two files by HTTP, REGISTER;
 * 45 frames. What is left of three hundredths is what phones that are up repeat: LLDP, ARP, DNS,
 * REGISTER. The rest is what such a port carries besides: TCP of computers, RTP of the phones,
 * other UDP; and a little ARP, DNS and DHCP of computers, a fragment now and then.
 * Phones are tagged, computers partly so. Addresses are those for documentation and benchmarks.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 45, ABREAST = 32, TEXT = 1400 };

static FILE *file;
static int ng;
static uint64_t micros = 1767600000000000ull;
static uint64_t seed = 0x9E3779B97F4A7C15ull;
static uint8_t frame[2048];
static int length;

static uint32_t chance(uint32_t below) {
  seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17;
  return (uint32_t)((seed >> 32) % below);
}

/* ---- octets ---- */

static void put(const void *octets, int count) { memcpy(frame + length, octets, count); length += count; }
static void put8(unsigned value) { frame[length++] = value; }
static void put16(unsigned value) { put8(value >> 8); put8(value & 255); }
static void put32(uint32_t value) { put16(value >> 16); put16(value & 0xFFFF); }
static void zeros(int count) { memset(frame + length, 0, count); length += count; }
static void text(const char *value) { put(value, strlen(value)); }
static void mac(uint32_t organization, uint32_t number) {
  put8(organization >> 16); put16(organization & 0xFFFF);
  put8(number >> 16 & 255); put16(number & 0xFFFF);
}
static void at16(int offset, unsigned value) { frame[offset] = value >> 8; frame[offset + 1] = value & 255; }

static uint32_t sum(uint32_t start, int from, int to) {
  uint32_t total = start;
  for (; from + 1 < to; from += 2) total += frame[from] << 8 | frame[from + 1];
  if (from < to) total += frame[from] << 8;
  return total;
}
static unsigned folded(uint32_t total) {
  while (total >> 16) total = (total & 0xFFFF) + (total >> 16);
  return ~total & 0xFFFF;
}

/* ---- layers: begun, then finished when their content is there ---- */

enum { PHONE = 0x001B4F, COMPUTER = 0x02005E, SWITCH = 0x06005E, ROUTER = 0x0A005E };
static const uint32_t server = 0xC6120001;  /* 198.18.0.1: router, DHCP, files, calls */
static int ip, above;

static void ethernet(int toKind, uint32_t to, int fromKind, uint32_t from, int vlan, int type) {
  length = 0;
  if (toKind < 0) memset(frame, 255, length = 6); else mac(toKind, to);
  mac(fromKind, from);
  if (vlan) { put16(0x8100); put16(vlan); }
  put16(type);
}
static void ipv4(uint32_t from, uint32_t to, int protocol, int fragment) {
  ip = length;
  put16(0x4500); put16(0); put16(chance(65536)); put16(fragment); put8(64); put8(protocol); put16(0);
  put32(from); put32(to);
  above = length;
}
static void ipv4_end(void) {
  at16(ip + 2, length - ip);
  at16(ip + 10, folded(sum(0, ip, above)));
}
static void udp(uint32_t from, int fromPort, uint32_t to, int toPort) {
  ipv4(from, to, 17, 0);
  put16(fromPort); put16(toPort); put16(0); put16(0);
}
static void udp_end(int checked) {
  at16(above + 4, length - above);
  if (checked) {
    unsigned value = folded(sum(17 + length - above, ip + 12, length));
    at16(above + 6, value ? value : 0xFFFF);
  }
  ipv4_end();
}
static void tcp(uint32_t from, int fromPort, uint32_t to, int toPort, uint32_t sequence, uint32_t acknowledged, int flags) {
  ipv4(from, to, 6, 0);
  put16(fromPort); put16(toPort); put32(sequence); put32(acknowledged);
  put16(0x5000 | flags); put16(64240); put16(0); put16(0);
}
static void tcp_end(void) {
  at16(above + 16, folded(sum(6 + length - above, ip + 12, length)));
  ipv4_end();
}

static void emit(void) {
  uint32_t seconds = micros / 1000000, rest = micros % 1000000, count = length;
  micros += 100 + chance(100);
  if (length < 60) zeros(60 - length);
  count = length;
  if (ng) {
    uint32_t padded = (count + 3) & ~3u, all = 32 + padded;
    uint32_t head[7] = {6, all, 0, (uint32_t)((micros - 100) >> 32), (uint32_t)(micros - 100), count, count};
    memset(frame + count, 0, 4);
    fwrite(head, 4, 7, file); fwrite(frame, 1, padded, file); fwrite(&all, 4, 1, file);
  } else {
    uint32_t head[4] = {seconds, rest, count, count};
    fwrite(head, 4, 4, file); fwrite(frame, 1, count, file);
  }
}

static void begin_file(void) {
  if (ng) {
    uint32_t section[7] = {0x0A0D0D0A, 28, 0x1A2B3C4D, 1, ~0u, ~0u, 28};
    uint32_t interface[5] = {1, 20, 1, 65535, 20};
    fwrite(section, 4, 7, file); fwrite(interface, 4, 5, file);
  } else {
    uint32_t head[6] = {0xA1B2C3D4, 4 << 16 | 2, 0, 0, 65535, 1};
    fwrite(head, 4, 6, file);
  }
}

/* ---- the start-up of a phone ---- */

static uint32_t address(uint32_t phone) { return 0xC6130000 + 16 + phone; }
static int voice(uint32_t phone) { return 100 + phone % 50; }
static void option(int code, const void *value, int count) { put8(code); put8(count); put(value, count); }
static void option32(int code, uint32_t value) { put8(code); put8(4); put32(value); }

static void dhcp(int kind, uint32_t number, int type, uint32_t own, int tag) {
  int isReply = type == 2 || type == 5, isPhone = kind == PHONE, start;
  char value[200];
  if (isReply) {
    ethernet(kind, number, ROUTER, 1, tag, 0x0800);
    udp(server, 67, own, 68);
  } else {
    ethernet(-1, 0, kind, number, tag, 0x0800);
    udp(0, 68, 0xFFFFFFFF, 67);
  }
  start = length;
  put8(isReply ? 2 : 1); put8(1); put8(6); put8(0); put32(number * 2654435761u); put32(0);
  put32(0); put32(isReply ? own : 0); put32(0); put32(0); mac(kind, number); zeros(202);
  put32(0x63825363);
  put8(53); put8(1); put8(type);
  if (isReply) {
    option32(51, 86400); option32(54, server); option32(1, 0xFFFE0000); option32(3, server); option32(6, server);
    option(15, "voice.example", 13);
    if (isPhone) {
      snprintf(value, sizeof value, "HTTPSRVR=198.18.0.1,HTTPDIR=/j100,MCIPADD=198.18.0.1,L2Q=1,L2QVLAN=%d,VLANTEST=60", voice(number));
      option(242, value, strlen(value));
    }
  } else {
    static const uint8_t asked[] = {1, 3, 6, 7, 15, 26, 42, 43, 120, 242};
    snprintf(value, sizeof value, isPhone ? "AVB%06X" : "PC%06X", number & 0xFFFFFF);
    option(12, value, strlen(value));
    option(55, asked, isPhone ? 10 : 5);
    option(60, isPhone ? "ccp.avaya.com" : "MSFT 5.0", isPhone ? 13 : 8);
    if (type == 3) { option32(50, own); option32(54, server); }
  }
  put8(255);
  if (length - start < 300) zeros(300 - (length - start));
  udp_end(1);
  emit();
}

static void tlv(int type, int count) { put16(type << 9 | count); }
static void med(int subtype, int count) { tlv(127, 4 + count); put16(0x0012); put8(0xBB); put8(subtype); }

static void lldp(uint32_t phone, int isPhone) {
  char value[64];
  uint32_t policy = 1u << 24 | 1u << 22 | (uint32_t)voice(phone) << 9 | 5 << 6 | 46;
  length = 0;
  put32(0x0180C200); put16(0x000E); mac(isPhone ? PHONE : SWITCH, phone); put16(0x88CC);
  if (isPhone) {
    tlv(1, 6); put16(0x0501); put32(address(phone)); tlv(2, 7); put8(3); mac(PHONE, phone); tlv(3, 2); put16(120);
    snprintf(value, sizeof value, "AVB%06X", phone & 0xFFFFFF); tlv(5, strlen(value)); text(value);
    tlv(7, 4); put32(0x00240024); med(1, 3); put16(0x0033); put8(3); med(2, 4); put32(policy);
    med(4, 3); put16(0x5200); put8(0x20); med(6, 9); text("4.0.7.1.5"); med(9, 5); text("Avaya"); med(10, 4); text("J179");
  } else {
    tlv(1, 7); put8(4); mac(SWITCH, phone / 48 * 48); snprintf(value, sizeof value, "1/0/%d", (int)(phone % 48) + 1);
    tlv(2, 1 + strlen(value)); put8(5); text(value); tlv(3, 2); put16(120);
    snprintf(value, sizeof value, "switch-%u.example.com", phone / 48); tlv(5, strlen(value)); text(value);
    tlv(7, 4); put32(0x00140004); tlv(127, 6); put32(0x0080C201); put16(10);
    med(1, 3); put16(0x000F); put8(4); med(2, 4); put32(policy);
  }
  put16(0); emit();
}

static void arp(int kind, uint32_t number, uint32_t own, uint32_t target, int isReply, int tag) {
  if (isReply) ethernet(kind, number, ROUTER, 1, tag, 0x0806); else ethernet(-1, 0, kind, number, tag, 0x0806);
  put32(0x00010800); put16(0x0604); put16(isReply ? 2 : 1);
  if (isReply) { mac(ROUTER, 1); put32(target); mac(kind, number); put32(own); }
  else { mac(kind, number); put32(own); zeros(6); put32(target); }
  emit();
}

static void dns(int kind, uint32_t number, uint32_t own, int isReply, int tag) {
  if (isReply) { ethernet(kind, number, ROUTER, 1, tag, 0x0800); udp(server, 53, own, 40000 + number % 9999); }
  else { ethernet(ROUTER, 1, kind, number, tag, 0x0800); udp(own, 40000 + number % 9999, server, 53); }
  put16(number & 0xFFFF); put16(isReply ? 0x8180 : 0x0100); put16(1); put16(isReply); put32(0);
  text("\5files\5voice\7example"); put8(0); put16(1); put16(1);
  if (isReply) { put16(0xC00C); put16(1); put16(1); put32(300); put16(4); put32(server); }
  udp_end(1); emit();
}

static void segment(uint32_t phone, int isOwn, int flags, uint32_t client, uint32_t remote, const char *content, int count) {
  int port = 33000 + phone % 20000;
  if (isOwn) { ethernet(ROUTER, 1, PHONE, phone, 5 << 13 | voice(phone), 0x0800); tcp(address(phone), port, server, 80, client, remote, flags); }
  else { ethernet(PHONE, phone, ROUTER, 1, 5 << 13 | voice(phone), 0x0800); tcp(server, 80, address(phone), port, remote, client, flags); }
  put(content, count); tcp_end(); emit();
}

static void sip(uint32_t phone, int status) {
  char value[900];
  int number = status == 401 || status == 0;
  if (status == 0 || status == 1)
    snprintf(value, sizeof value,
      "REGISTER sip:voice.example SIP/2.0\r\nVia: SIP/2.0/UDP 198.19.0.9:5060;branch=z9hG4bK%08x%d\r\nFrom: <sip:%u@voice.example>;tag=a%u\r\nTo: <sip:%u@voice.example>\r\n"
      "Call-ID: %08x@voice.example\r\nCSeq: %d REGISTER\r\nContact: <sip:%u@198.19.0.9>\r\n%sUser-Agent: Avaya one-X Deskphone\r\nExpires: 3600\r\nContent-Length: 0\r\n\r\n",
      phone, number, phone, phone, phone, phone, number ? 1 : 2, phone,
      number ? "" : "Authorization: Digest username=\"example\", realm=\"voice.example\", nonce=\"1\", uri=\"sip:voice.example\", response=\"0\"\r\n");
  else
    snprintf(value, sizeof value,
      "SIP/2.0 %d %s\r\nVia: SIP/2.0/UDP 198.19.0.9:5060;branch=z9hG4bK%08x%d\r\nFrom: <sip:%u@voice.example>;tag=a%u\r\nTo: <sip:%u@voice.example>;tag=b\r\n"
      "Call-ID: %08x@voice.example\r\nCSeq: %d REGISTER\r\nContent-Length: 0\r\n\r\n",
      status, status == 200 ? "OK" : "Unauthorized", phone, number, phone, phone, phone, phone, number ? 1 : 2);
  if (status < 2) { ethernet(ROUTER, 1, PHONE, phone, 5 << 13 | voice(phone), 0x0800); udp(address(phone), 5060, server, 5060); }
  else { ethernet(PHONE, phone, ROUTER, 1, 5 << 13 | voice(phone), 0x0800); udp(server, 5060, address(phone), 5060); }
  text(value); udp_end(1); emit();
}

static char upgrade[TEXT + 200], settings[3 * TEXT + 200];

/* A file in answer to a request: its head, and lines of settings up to the length. */
static void make_file(char *target, int body, const char *line) {
  int at = sprintf(target, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n", body), end = at + body, i = 0;
  for (; at < end; at++, i++) target[at] = line[i % strlen(line)];
  target[end] = 0;
}

static void start_up(uint32_t phone, int step) {
  static const char first[] = "GET /j100/J100Supgrade.txt HTTP/1.1\r\nHost: 198.18.0.1\r\nUser-Agent: AVAYA/J179\r\n\r\n";
  static const char second[] = "GET /j100/46xxsettings.txt HTTP/1.1\r\nHost: 198.18.0.1\r\nUser-Agent: AVAYA/J179\r\n\r\n";
  uint32_t own = address(phone), tag = 5 << 13 | voice(phone), c = phone * 7919 + 1, s = phone * 104729 + 1;
  int one = strlen(upgrade), all = strlen(settings), q1 = sizeof first - 1, q2 = sizeof second - 1, part = step - 27;
  uint32_t c1 = c + q1, s1 = s + one, c2 = c1 + q2;
  switch (step) {
  case 0: case 2: case 42: lldp(phone, 0); break;
  case 1: case 3: case 43: lldp(phone, 1); break;
  case 4: dhcp(PHONE, phone, 1, own, tag); break;
  case 5: dhcp(PHONE, phone, 2, own, tag); break;
  case 6: dhcp(PHONE, phone, 3, own, tag); break;
  case 7: dhcp(PHONE, phone, 5, own, tag); break;
  case 8: case 9: arp(PHONE, phone, 0, own, 0, tag); break;
  case 10: arp(PHONE, phone, own, own, 0, tag); break;
  case 11: arp(PHONE, phone, own, server, 0, tag); break;
  case 12: arp(PHONE, phone, own, server, 1, tag); break;
  case 13: dns(PHONE, phone, own, 0, tag); break;
  case 14: dns(PHONE, phone, own, 1, tag); break;
  case 15: segment(phone, 1, 2, c - 1, 0, "", 0); break;
  case 16: segment(phone, 0, 18, c, s - 1, "", 0); break;
  case 17: segment(phone, 1, 16, c, s, "", 0); break;
  case 18: segment(phone, 1, 24, c, s, first, q1); break;
  case 19: segment(phone, 0, 16, c1, s, "", 0); break;
  case 20: segment(phone, 0, 24, c1, s, upgrade, one); break;
  case 21: segment(phone, 1, 16, c1, s1, "", 0); break;
  case 22: segment(phone, 1, 24, c1, s1, second, q2); break;
  case 23: segment(phone, 0, 16, c2, s1, "", 0); break;
  case 24: case 25: case 26: {  /* three large segments, the last one shorter */
    int from = (step - 24) * TEXT, count = step == 26 ? all - 2 * TEXT : TEXT;
    segment(phone, 0, 24, c2, s1 + from, settings + from, count); break;
  }
  case 27: case 28: segment(phone, 1, 16, c2, s1 + (part ? all : 2 * TEXT), "", 0); break;
  case 29: segment(phone, 1, 17, c2, s1 + all, "", 0); break;
  case 30: segment(phone, 0, 17, c2 + 1, s1 + all, "", 0); break;
  case 31: segment(phone, 1, 16, c2 + 1, s1 + all + 1, "", 0); break;
  case 32: sip(phone, 0); break;
  case 33: sip(phone, 401); break;
  case 34: sip(phone, 1); break;
  case 35: sip(phone, 200); break;
  case 44: arp(PHONE, phone, own, server, 1, tag); break;
  default: arp(PHONE, phone, own, server, 0, tag); break;
  }
}

static void repeat(uint32_t phone) {
  uint32_t own = address(phone), tag = 5 << 13 | voice(phone);
  switch (chance(20)) {
  case 0: arp(PHONE, phone, own, server, 0, tag); break;
  case 1: arp(PHONE, phone, own, server, 1, tag); break;
  case 2: dns(PHONE, phone, own, 0, tag); break;
  case 3: dns(PHONE, phone, own, 1, tag); break;
  case 4: sip(phone, 1); break;
  case 5: sip(phone, 200); break;
  default: lldp(phone, chance(2)); break;
  }
}

/* ---- what is not ours ---- */

static void other(uint32_t phonesUp) {
  uint32_t what = chance(1000), number = chance(4000), own = 0xC6120000 + 4096 + number, remote = 0xCB007100 + chance(200);
  int tag = number % 10 < 3 ? 10 : 0, count;
  if (what < 380 && phonesUp > 1) {  /* RTP: 20 ms of G.711 */
    uint32_t from = chance(phonesUp), to = chance(phonesUp);
    ethernet(PHONE, to, PHONE, from, 6 << 13 | voice(from), 0x0800);
    udp(address(from), 2048 + from % 1000 * 2, address(to), 2048 + to % 1000 * 2);
    put16(0x8000); put16(chance(65536)); put32(chance(1u << 31)); put32(from);
    memset(frame + length, 0xD5, 160); length += 160; udp_end(0); emit();
  } else if (what < 970) {  /* TCP of computers: acknowledgments, and full segments */
    int isOwn = what % 2, port = what % 5 ? 443 : 80;
    if (isOwn) { ethernet(ROUTER, 1, COMPUTER, number, tag, 0x0800); tcp(own, 50000 + number, remote, port, micros, 1, 16); }
    else { ethernet(COMPUTER, number, ROUTER, 1, tag, 0x0800); tcp(remote, port, own, 50000 + number, micros, 1, 24); }
    count = isOwn ? (what % 16 == 1 ? 400 : 0) : what % 8 == 0 ? 1460 : 440;
    memset(frame + length, 'x', count); length += count; tcp_end(); emit();
  } else if (what < 985) {  /* QUIC and other UDP, a fragment now and then */
    ethernet(COMPUTER, number, ROUTER, 1, tag, 0x0800);
    if (what == 984) { ipv4(remote, own, 17, 100); zeros(600); ipv4_end(); }
    else { udp(remote, 443, own, 50000 + number); memset(frame + length, 0x40, 1200); length += 1200; udp_end(1); }
    emit();
  } else if (what < 992) arp(COMPUTER, number, own, server, what % 2, tag);
  else if (what < 999) dns(COMPUTER, number, own, what % 2, tag);
  else { static const int types[] = {1, 2, 3, 5}; dhcp(COMPUTER, number, types[chance(4)], own, tag); }
}

int main(int count, char **arguments) {
  uint64_t frames, starts, ours, due = 0, done = 0, started = 0;
  uint32_t phones, begun, next = 0, phone[ABREAST], step[ABREAST], up = 0;
  if (count != 5) { fprintf(stderr, "usage: mixed pcap|pcapng FRAMES PHONES FILE\n"); return 64; }
  ng = !strcmp(arguments[1], "pcapng");
  frames = strtoull(arguments[2], 0, 10);
  phones = strtoul(arguments[3], 0, 10);
  file = strcmp(arguments[4], "-") ? fopen(arguments[4], "wb") : stdout;
  if (!file) { perror(arguments[4]); return 73; }
  setvbuf(file, 0, _IOFBF, 1 << 20);
  make_file(upgrade, 700, "IF $MODEL4 SEQ J179 GOTO END\r\nSET APPNAME FW_S_J100_R4_0_7_1_5.bin\r\n# END\r\nGET 46xxsettings.txt\r\n");
  make_file(settings, 3000, "## Settings of an example\r\nSET SIPDOMAIN voice.example\r\nSET SIP_CONTROLLER_LIST 198.18.0.1:5060;transport=udp\r\n");
  starts = (uint64_t)phones * STEPS;
  ours = frames * 3 / 100 > starts ? frames * 3 / 100 : starts;
  begun = phones < ABREAST ? phones : ABREAST;
  for (uint32_t i = 0; i < begun; i++) { phone[i] = next++; step[i] = 0; }
  begin_file();
  for (uint64_t i = 0; i < frames; i++) {
    /* Evenly over the capture; phones side by side, each one's frames in order. */
    due = (i + 1) * ours / frames;
    if (done < due && up > 0 && started * ours > done * starts) {
      repeat(chance(up));
      done++;
    } else if (done < due && begun > 0) {
      uint32_t slot = chance(begun);
      start_up(phone[slot], step[slot]);
      done++;
      started++;
      if (++step[slot] == STEPS) {
        if (phone[slot] >= up) up = phone[slot] + 1;
        if (next < phones) { phone[slot] = next++; step[slot] = 0; }
        else { begun--; phone[slot] = phone[begun]; step[slot] = step[begun]; }
      }
    } else other(up);
  }
  return fclose(file) ? 74 : 0;
}
