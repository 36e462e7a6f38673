/* Calls of Linux that Swift's Glibc module does not offer, one function for each. All return 0, or
   the error number of the call that failed; elsewhere than on Linux they fail with ENOSYS. */

#ifndef CHOST_H
#define CHOST_H

#include <stdint.h>

/* Network and mounts of the process's own from here on. With `with_user` also a user namespace, in
   which somebody who is not root may do so. */
int chost_unshare(int with_user);

/* What is mounted from here on is seen by nobody else. */
int chost_mount_privately(void);
/* A folder in memory in place of what was there, with options of tmpfs(5). */
int chost_mount_memory(const char *folder, const char *options);
/* `source` is seen in the place of `target`. */
int chost_mount_over(const char *source, const char *target);
int chost_unmount(const char *target);

/* A TAP device (tap(4)) with a header of virtio in front of each frame. */
int chost_open_tap(const char *name, int *descriptor);
int chost_set_mac(const char *name, const uint8_t *mac);
int chost_set_up(const char *name);
/* Addresses in the order of the network. */
int chost_set_address(const char *name, uint32_t address, uint32_t mask);
int chost_set_mtu(const char *name, int mtu);
int chost_add_default_route(const char *name, uint32_t router);

/* Becomes another user, unless `uid` is negative, and keeps no right but that to set up networks;
   programs that are started have none. */
int chost_keep_network_rights(int64_t uid, int64_t gid);

/* Starts a program that ends when its parent does, with these descriptors as 0, 1, 2 and 3, and no
   other; a negative one is /dev/null, or closed for 3. */
int chost_spawn(
    const char *path, char *const *arguments, char *const *environment, const int *descriptors,
    int32_t *process);

/* Two ends of a socket that keeps messages apart. */
int chost_socket_pair(int *descriptors);

#endif
