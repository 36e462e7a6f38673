/*
 * The floor that reading a capture is measured against: libpcap's own loop over a file, with a
 * filter or without, counting frames and octets; or read(2) alone.
 *
 * usage: loop FILE [FILTER]     loop --read FILE
 */
#include <fcntl.h>
#include <pcap.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int read_alone(const char *path) {
  static char buffer[256 << 10];
  unsigned long long octets = 0;
  ssize_t count;
  int file = open(path, O_RDONLY);
  if (file < 0) { perror(path); return 66; }
  while ((count = read(file, buffer, sizeof buffer)) > 0) octets += count;
  printf("%llu octets\n", octets);
  return count < 0 ? 74 : 0;
}

int main(int count, char **arguments) {
  char problem[PCAP_ERRBUF_SIZE];
  struct bpf_program program;
  struct pcap_pkthdr *header;
  const u_char *octets;
  unsigned long long frames = 0, total = 0;
  if (count == 3 && !strcmp(arguments[1], "--read")) return read_alone(arguments[2]);
  if (count < 2 || count > 3) { fprintf(stderr, "usage: loop FILE [FILTER] | loop --read FILE\n"); return 64; }
  pcap_t *capture = pcap_open_offline(arguments[1], problem);
  if (!capture) { fprintf(stderr, "%s\n", problem); return 66; }
  if (count == 3) {
    if (pcap_compile(capture, &program, arguments[2], 1, PCAP_NETMASK_UNKNOWN) || pcap_setfilter(capture, &program)) {
      fprintf(stderr, "%s\n", pcap_geterr(capture));
      return 64;
    }
  }
  while (pcap_next_ex(capture, &header, &octets) == 1) { frames++; total += header->caplen; }
  printf("%llu frames, %llu octets\n", frames, total);
  return 0;
}
