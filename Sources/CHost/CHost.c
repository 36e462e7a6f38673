#define _GNU_SOURCE
#include "CHost.h"

#include <errno.h>

#ifdef __linux__

#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <net/route.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static int result(int status) { return status < 0 ? errno : 0; }

/* Writes one of the files by which a process says who it is in its user namespace. */
static int write_file(const char *path, const char *text) {
  int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0) return errno;
  ssize_t count = write(file, text, strlen(text));
  int failed = count < 0 ? errno : 0;
  close(file);
  return failed;
}

static char *append_number(char *end, unsigned long number) {
  char digits[24];
  int count = 0;
  do digits[count++] = (char)('0' + number % 10); while (number /= 10);
  while (count > 0) *end++ = digits[--count];
  return end;
}

/* "1000 1000 1": one user, called as outside. */
static int map_self(const char *path, unsigned long number) {
  char text[64], *end = append_number(text, number);
  *end++ = ' ';
  end = append_number(end, number);
  memcpy(end, " 1", 3);
  return write_file(path, text);
}

int chost_unshare(int with_user) {
  unsigned long user = geteuid(), group = getegid();
  if (!with_user) return result(unshare(CLONE_NEWNET | CLONE_NEWNS));
  /* A program with capabilities of its file may not say so otherwise. */
  prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
  if (unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS) < 0) return errno;
  int failed = write_file("/proc/self/setgroups", "deny");
  if (!failed) failed = map_self("/proc/self/uid_map", user);
  if (!failed) failed = map_self("/proc/self/gid_map", group);
  return failed;
}

int chost_mount_privately(void) {
  return result(mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL));
}

int chost_mount_memory(const char *folder, const char *options) {
  return result(mount("tmpfs", folder, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, options));
}

int chost_mount_over(const char *source, const char *target) {
  return result(mount(source, target, NULL, MS_BIND, NULL));
}

int chost_unmount(const char *target) { return result(umount2(target, MNT_DETACH)); }

/* Hands a request about an interface to the system. */
static int request(unsigned long number, struct ifreq *request) {
  int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (any < 0) return errno;
  int failed = result(ioctl(any, number, request));
  close(any);
  return failed;
}

static struct ifreq named(const char *name) {
  struct ifreq request;
  memset(&request, 0, sizeof request);
  strncpy(request.ifr_name, name, IFNAMSIZ - 1);
  return request;
}

int chost_open_tap(const char *name, int *descriptor) {
  int device = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (device < 0) return errno;
  struct ifreq tap = named(name);
  tap.ifr_flags = IFF_TAP | IFF_NO_PI | IFF_VNET_HDR;
  if (ioctl(device, TUNSETIFF, &tap) < 0) {
    int failed = errno;
    close(device);
    return failed;
  }
  *descriptor = device;
  return 0;
}

int chost_set_mac(const char *name, const uint8_t *mac) {
  struct ifreq change = named(name);
  change.ifr_hwaddr.sa_family = ARPHRD_ETHER;
  memcpy(change.ifr_hwaddr.sa_data, mac, 6);
  return request(SIOCSIFHWADDR, &change);
}

int chost_set_up(const char *name) {
  struct ifreq change = named(name);
  int failed = request(SIOCGIFFLAGS, &change);
  if (failed) return failed;
  change.ifr_flags |= IFF_UP;
  return request(SIOCSIFFLAGS, &change);
}

static struct sockaddr internet(uint32_t address) {
  struct sockaddr_in place;
  memset(&place, 0, sizeof place);
  place.sin_family = AF_INET;
  place.sin_addr.s_addr = address;
  struct sockaddr any;
  memcpy(&any, &place, sizeof any);
  return any;
}

int chost_set_address(const char *name, uint32_t address, uint32_t mask) {
  struct ifreq change = named(name);
  change.ifr_addr = internet(address);
  int failed = request(SIOCSIFADDR, &change);
  if (failed || address == 0) return failed;
  change.ifr_netmask = internet(mask);
  return request(SIOCSIFNETMASK, &change);
}

int chost_set_mtu(const char *name, int mtu) {
  struct ifreq change = named(name);
  change.ifr_mtu = mtu;
  return request(SIOCSIFMTU, &change);
}

int chost_add_default_route(const char *name, uint32_t router) {
  struct rtentry route;
  memset(&route, 0, sizeof route);
  route.rt_dst = internet(0);
  route.rt_genmask = internet(0);
  route.rt_gateway = internet(router);
  route.rt_flags = RTF_UP | RTF_GATEWAY;
  char device[IFNAMSIZ] = {0};
  strncpy(device, name, IFNAMSIZ - 1);
  route.rt_dev = device;
  int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (any < 0) return errno;
  int failed = result(ioctl(any, SIOCADDRT, &route));
  close(any);
  return failed;
}

int chost_keep_network_rights(int64_t uid, int64_t gid) {
  if (uid >= 0) {
    if (prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) < 0) return errno;
    if (setgroups(0, NULL) < 0) return errno;
    if (setresgid((gid_t)gid, (gid_t)gid, (gid_t)gid) < 0) return errno;
    if (setresuid((uid_t)uid, (uid_t)uid, (uid_t)uid) < 0) return errno;
  }
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct data[2];
  memset(data, 0, sizeof data);
  data[0].effective = data[0].permitted = 1u << CAP_NET_ADMIN;
  if (syscall(SYS_capset, &header, data) < 0) return errno;
  return result(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
}

int chost_spawn(
    const char *path, char *const *arguments, char *const *environment, const int *descriptors,
    int32_t *process) {
  pid_t parent = getpid(), child = fork();
  if (child < 0) return errno;
  if (child > 0) {
    *process = child;
    return 0;
  }
  /* Only calls that are safe between fork and exec. */
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (getppid() != parent) _exit(127);
  setpgid(0, 0);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  int wanted[4], last = descriptors[3] < 0 ? 2 : 3;
  /* First out of the way, for one may stand where another is to be. */
  for (int place = 0; place <= last; place++) {
    wanted[place] = descriptors[place] < 0 ? open("/dev/null", O_RDWR) : dup(descriptors[place]);
    if (wanted[place] >= 0) wanted[place] = fcntl(wanted[place], F_DUPFD, 16);
    if (wanted[place] < 0) _exit(127);
  }
  for (int place = 0; place <= last; place++)
    if (dup2(wanted[place], place) < 0) _exit(127);
  if (syscall(SYS_close_range, (unsigned)last + 1, ~0u, 0) < 0)
    for (int open = last + 1; open < 4096; open++) close(open);
  execve(path, arguments, environment);
  _exit(127);
}

int chost_socket_pair(int *descriptors) {
  return result(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, descriptors));
}

#else

int chost_unshare(int with_user) { return (void)with_user, ENOSYS; }
int chost_mount_privately(void) { return ENOSYS; }
int chost_mount_memory(const char *folder, const char *options) {
  return (void)folder, (void)options, ENOSYS;
}
int chost_mount_over(const char *source, const char *target) {
  return (void)source, (void)target, ENOSYS;
}
int chost_unmount(const char *target) { return (void)target, ENOSYS; }
int chost_open_tap(const char *name, int *descriptor) {
  return (void)name, (void)descriptor, ENOSYS;
}
int chost_set_mac(const char *name, const uint8_t *mac) { return (void)name, (void)mac, ENOSYS; }
int chost_set_up(const char *name) { return (void)name, ENOSYS; }
int chost_set_address(const char *name, uint32_t address, uint32_t mask) {
  return (void)name, (void)address, (void)mask, ENOSYS;
}
int chost_set_mtu(const char *name, int mtu) { return (void)name, (void)mtu, ENOSYS; }
int chost_add_default_route(const char *name, uint32_t router) {
  return (void)name, (void)router, ENOSYS;
}
int chost_keep_network_rights(int64_t uid, int64_t gid) { return (void)uid, (void)gid, ENOSYS; }
int chost_spawn(
    const char *path, char *const *arguments, char *const *environment, const int *descriptors,
    int32_t *process) {
  return (void)path, (void)arguments, (void)environment, (void)descriptors, (void)process, ENOSYS;
}
int chost_socket_pair(int *descriptors) { return (void)descriptors, ENOSYS; }

#endif
