#include <pcap/pcap.h>

#ifdef __linux__
#include <linux/capability.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Empties the capabilities of the calling thread, and sees to it that no program that it starts gets
   any by its file (capabilities(7), PR_SET_NO_NEW_PRIVS). Swift cannot call prctl(2) and syscall(2),
   which take any number of arguments. Returns 0, or -1 with errno set. */
static inline int ssonar_give_up_capabilities(void) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3];
  memset(none, 0, sizeof none);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return (int)syscall(SYS_capset, &header, none);
}
#endif
