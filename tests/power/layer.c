/* A disk that can lose power, for the tests: an LD_PRELOAD library. tests/power/disk.py compiles and uses it.

Everything below POWER_DISK happens as usual, which is what a running program sees. Beside it, the folder POWER_SHADOW
keeps what a power cut would leave:

    i/INODE          the content of a file that has been synced
    d/INODE/NAME     a folder's names that are durable: hard links to i/INODE for files, symlinks to INODE for folders
    keep/N           what was unlinked or replaced, so that no inode number is used twice
    log              one line for each operation: its number, kind and path
    state            the counter and the lock, shared by all processes

Content becomes durable by fsync, fdatasync, sync_file_range, syncfs, sync, and by writing with O_SYNC or O_DSYNC. What is
written through a mapping is not counted: the program maps only SQLite's -shm, which is made anew after a power cut.
Names become durable when their folder is synced; with POWER_NAMES=once, all changes of names do so at once and in order,
as in a journal, and so does the truncation of a file, while content still waits.

At operation POWER_CUT the whole process group is killed. At operation POWER_FAULT_AT (or from there on, with POWER_FAULT_ON=1)
the operation fails with the error POWER_FAULT. Opening a file for writing is an operation too, since a read-only disk
refuses it. */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

struct state {
    pthread_mutex_t lock;
    unsigned long count, kept;
};

static struct state *state;
static const char *disk, *shadow;
static size_t disk_length;
static long cut_at, fault_at;
static int fault, fault_on, names_at_once;

/* The function that this library stands in front of. */
#define REAL(name) \
    ({ static __typeof__(&name) function; if (!function) function = (__typeof__(&name))dlsym(RTLD_NEXT, #name); function; })

/* Raw system calls, for our own work in the shadow. */

static int raw_open(const char *path, int flags, int mode) { return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode); }
static int raw_close(int fd) { return (int)syscall(SYS_close, fd); }
static int raw_unlink(const char *path) { return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0); }
static int raw_link(const char *from, const char *to) { return (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0); }
static int raw_rename(const char *from, const char *to) { return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0); }

static void broken(const char *what) {
    char text[256];
    int length = snprintf(text, sizeof text, "power layer: %s: %s\n", what, strerror(errno));
    syscall(SYS_write, 2, text, length);
    kill(0, SIGABRT);
}

__attribute__((constructor)) static void begin(void) {
    char path[PATH_MAX];
    disk = getenv("POWER_DISK");
    shadow = getenv("POWER_SHADOW");
    if (!disk || !shadow) return;
    disk_length = strlen(disk);
    cut_at = getenv("POWER_CUT") ? atol(getenv("POWER_CUT")) : 0;
    fault_at = getenv("POWER_FAULT_AT") ? atol(getenv("POWER_FAULT_AT")) : 0;
    fault = getenv("POWER_FAULT") ? atoi(getenv("POWER_FAULT")) : 0;
    fault_on = getenv("POWER_FAULT_ON") != NULL;
    names_at_once = getenv("POWER_NAMES") && !strcmp(getenv("POWER_NAMES"), "once");
    snprintf(path, sizeof path, "%s/state", shadow);
    int first = raw_open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    int fd = first >= 0 ? first : raw_open(path, O_RDWR | O_CLOEXEC, 0);
    if (fd < 0) { broken("state"); return; }
    if (first >= 0 && syscall(SYS_ftruncate, fd, sizeof *state)) broken("state");
    struct state *map = mmap(NULL, sizeof *state, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    raw_close(fd);
    if (map == MAP_FAILED) { broken("state"); return; }
    if (first >= 0) {
        pthread_mutexattr_t kind;
        pthread_mutexattr_init(&kind);
        pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED);
        pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
        pthread_mutex_init(&map->lock, &kind);
    }
    state = map;
}

/* Where a path or an open file is. */

static int on_disk(const char *path) {
    return !strncmp(path, disk, disk_length) && (path[disk_length] == '/' || !path[disk_length]);
}

/* The absolute path of what a call names, if it is on the disk. */
static int found(int folder, const char *path, char *out) {
    if (!state || !path) return 0;
    if (path[0] == '/') {
        if (!on_disk(path)) return 0;
        return snprintf(out, PATH_MAX, "%s", path) < PATH_MAX;
    }
    char link[64], base[PATH_MAX];
    if (folder == AT_FDCWD) snprintf(link, sizeof link, "/proc/self/cwd");
    else snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length <= 0) return 0;
    base[length] = 0;
    if (!on_disk(base)) return 0;
    return snprintf(out, PATH_MAX, "%s/%s", base, path) < PATH_MAX;
}

static int found_open(int fd, char *out) {
    if (!state) return 0;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, out, PATH_MAX - 1);
    if (length <= 0) return 0;
    out[length] = 0;
    return on_disk(out);
}

static unsigned long inode_of(const char *path) {
    struct stat info;
    return fstatat(AT_FDCWD, path, &info, AT_SYMLINK_NOFOLLOW) ? 0 : (unsigned long)info.st_ino;
}

static void parent_of(const char *path, char *out) {
    snprintf(out, PATH_MAX, "%s", path);
    char *slash = strrchr(out, '/');
    if (slash) *slash = 0;
}

/* The shadow. */

static void copy(int from, const char *path) {
    char buffer[65536];
    int to = raw_open(path, O_WRONLY | O_TRUNC | O_CLOEXEC, 0);
    if (to < 0) { broken(path); return; }
    ssize_t length;
    while ((length = syscall(SYS_read, from, buffer, sizeof buffer)) > 0)
        if (syscall(SYS_write, to, buffer, length) != length) broken(path);
    raw_close(to);
}

/* An inode's file in the shadow: at first empty. */
static void file_of(unsigned long inode, char *out) {
    snprintf(out, PATH_MAX, "%s/i/%lu", shadow, inode);
    raw_close(raw_open(out, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
}

static void sync_content(int fd) {
    char path[PATH_MAX], link[64];
    struct stat info;
    if (fstat(fd, &info) || !S_ISREG(info.st_mode)) return;
    file_of(info.st_ino, path);
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd); /* `fd` itself may be open for writing only */
    int from = raw_open(link, O_RDONLY | O_CLOEXEC, 0);
    if (from < 0) { broken(link); return; }
    copy(from, path);
    raw_close(from);
}

/* Truncate the durable content of an inode to at most `size` bytes. */
static void shrink(unsigned long inode, off_t size) {
    char path[PATH_MAX];
    struct stat info;
    if (!names_at_once) return;
    file_of(inode, path);
    if (!fstatat(AT_FDCWD, path, &info, 0) && info.st_size > size) syscall(SYS_truncate, path, size);
}

/* Make the names in a folder durable as they are now. */
static void sync_names(const char *folder) {
    char mine[PATH_MAX], path[PATH_MAX + 256], durable[PATH_MAX + 256], target[PATH_MAX], text[32];
    snprintf(mine, sizeof mine, "%s/d/%lu", shadow, inode_of(folder));
    syscall(SYS_mkdirat, AT_FDCWD, mine, 0700);
    DIR *entries = opendir(mine);
    struct dirent *entry;
    while (entries && (entry = readdir(entries))) {
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        snprintf(durable, sizeof durable, "%s/%s", mine, entry->d_name);
        if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..") && !inode_of(path)) raw_unlink(durable);
    }
    if (entries) closedir(entries);
    entries = opendir(folder);
    while (entries && (entry = readdir(entries))) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        struct stat info;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        snprintf(durable, sizeof durable, "%s/%s", mine, entry->d_name);
        if (fstatat(AT_FDCWD, path, &info, AT_SYMLINK_NOFOLLOW)) continue;
        if (S_ISDIR(info.st_mode)) {
            snprintf(target, sizeof target, "%s/d/%lu", shadow, (unsigned long)info.st_ino);
            syscall(SYS_mkdirat, AT_FDCWD, target, 0700);
            snprintf(text, sizeof text, "%lu", (unsigned long)info.st_ino);
            raw_unlink(durable);
            syscall(SYS_symlinkat, text, AT_FDCWD, durable);
        } else if (S_ISREG(info.st_mode)) {
            file_of(info.st_ino, target);
            if (inode_of(durable) == inode_of(target)) continue;
            raw_unlink(durable);
            if (raw_link(target, durable)) broken(durable);
        }
    }
    if (entries) closedir(entries);
}

static void sync_all(const char *folder) {
    DIR *entries = opendir(folder);
    struct dirent *entry;
    sync_names(folder);
    while (entries && (entry = readdir(entries))) {
        char path[PATH_MAX];
        struct stat info;
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        if (snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >= PATH_MAX) continue;
        if (fstatat(AT_FDCWD, path, &info, AT_SYMLINK_NOFOLLOW)) continue;
        if (S_ISDIR(info.st_mode)) sync_all(path);
        if (!S_ISREG(info.st_mode)) continue;
        int fd = raw_open(path, O_RDONLY | O_CLOEXEC, 0);
        if (fd >= 0) { sync_content(fd); raw_close(fd); }
    }
    if (entries) closedir(entries);
}

/* After a change of names in the folder of `path`. */
static void renamed(const char *path) {
    char folder[PATH_MAX];
    if (!names_at_once || !on_disk(path)) return;
    parent_of(path, folder);
    if (on_disk(folder)) sync_names(folder);
}

/* Keep the inode of a file that is about to lose its name. */
static void keep(const char *path) {
    char kept[PATH_MAX];
    struct stat info;
    if (fstatat(AT_FDCWD, path, &info, AT_SYMLINK_NOFOLLOW) || !S_ISREG(info.st_mode)) return;
    snprintf(kept, sizeof kept, "%s/keep/%lu", shadow, ++state->kept);
    raw_link(path, kept);
}

/* Operations. */

enum { CHANGES = 1, GROWS = 2 };

/* Whether a disk would answer an operation with the injected error. A full disk refuses only what takes room. */
static int refuses(int effect) { return fault == ENOSPC ? effect & GROWS : 1; }

/* Begin an operation: take the lock, count, and cut or fail if it is time. Returns 0 if it shall go on; else the lock is
   free again and errno is set. */
static int starts(const char *kind, const char *path, int effect) {
    char line[PATH_MAX + 64];
    if (pthread_mutex_lock(&state->lock) == EOWNERDEAD) pthread_mutex_consistent(&state->lock);
    long now = (long)++state->count;
    if (cut_at && now >= cut_at) {
        for (;;) kill(0, SIGKILL);
    }
    int fails = fault && refuses(effect) && (fault_on ? now >= fault_at : now == fault_at);
    snprintf(line, sizeof line, "%s/log", shadow);
    int log = raw_open(line, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    int length = snprintf(line, sizeof line, "%ld %s%s %s\n", now, kind, fails ? "!" : "", path + disk_length);
    syscall(SYS_write, log, line, length);
    raw_close(log);
    if (!fails) return 0;
    pthread_mutex_unlock(&state->lock);
    errno = fault;
    return -1;
}

static void ends(void) {
    int before = errno;
    pthread_mutex_unlock(&state->lock);
    errno = before;
}

/* Run `call` as an operation if `where` says that it concerns the disk; `after` runs if it succeeds. */
#define OPERATION(type, where, kind, path, effect, before, call, after) \
    do { \
        if (!(where)) return call; \
        if (starts(kind, path, effect)) return -1; \
        before; \
        type result = call; \
        if (result >= 0) { int kept_errno = errno; after; errno = kept_errno; } \
        ends(); \
        return result; \
    } while (0)

/* Opening. */

static int open_at(int folder, const char *name, int flags, mode_t mode) {
    char path[PATH_MAX];
    int writes = (flags & O_ACCMODE) != O_RDONLY || flags & (O_CREAT | O_TRUNC);
    int (*call)(int, const char *, int, ...) = REAL(openat);
    if (!writes || !found(folder, name, path)) return call(folder, name, flags, mode);
    struct stat info;
    int creates = flags & O_CREAT && fstatat(AT_FDCWD, path, &info, 0);
    OPERATION(int, 1, creates ? "create" : flags & O_TRUNC ? "truncate" : "open", path, creates ? GROWS : CHANGES, ,
              call(folder, name, flags, mode), {
        if (creates) renamed(path);
        else if (flags & O_TRUNC) shrink(inode_of(path), 0);
    });
}

#define OPENS(name, parameters, folder) \
    int name parameters { \
        va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
        return open_at(folder, path, flags, flags & (O_CREAT | __O_TMPFILE) ? mode : 0); \
    }
OPENS(open, (const char *path, int flags, ...), AT_FDCWD)
OPENS(open64, (const char *path, int flags, ...), AT_FDCWD)
OPENS(openat, (int folder, const char *path, int flags, ...), folder)
OPENS(openat64, (int folder, const char *path, int flags, ...), folder)
int creat(const char *path, mode_t mode) { return open_at(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }
int __open_2(const char *path, int flags) { return open_at(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return open_at(AT_FDCWD, path, flags, 0); }

/* A C++ stream opens its file with fopen, and then writes by itself. */
static FILE *open_stream(const char *name, const char *mode, FILE *(*call)(const char *, const char *)) {
    char path[PATH_MAX];
    if (!strpbrk(mode, "wa+") || !found(AT_FDCWD, name, path)) return call(name, mode);
    int flags = mode[0] == 'r' ? O_RDWR : mode[0] == 'a' ? O_WRONLY | O_CREAT : O_WRONLY | O_CREAT | O_TRUNC;
    int fd = open_at(AT_FDCWD, name, flags | O_CLOEXEC, 0666);
    if (fd < 0) return NULL;
    raw_close(fd);
    return call(name, mode);
}
FILE *fopen(const char *path, const char *mode) { return open_stream(path, mode, REAL(fopen)); }
FILE *fopen64(const char *path, const char *mode) { return open_stream(path, mode, REAL(fopen64)); }

/* Writing. */

static void wrote(int fd) {
    if (fcntl(fd, F_GETFL) & O_DSYNC) sync_content(fd);
}

#define WRITES(type, name, parameters, arguments) \
    type name parameters { \
        char path[PATH_MAX]; \
        OPERATION(type, found_open(fd, path), #name, path, GROWS, , REAL(name) arguments, wrote(fd)); \
    }
WRITES(ssize_t, write, (int fd, const void *data, size_t length), (fd, data, length))
WRITES(ssize_t, writev, (int fd, const struct iovec *parts, int count), (fd, parts, count))
WRITES(ssize_t, pwrite, (int fd, const void *data, size_t length, off_t at), (fd, data, length, at))
WRITES(ssize_t, pwrite64, (int fd, const void *data, size_t length, off64_t at), (fd, data, length, at))
WRITES(ssize_t, pwritev, (int fd, const struct iovec *parts, int count, off_t at), (fd, parts, count, at))
WRITES(ssize_t, pwritev64, (int fd, const struct iovec *parts, int count, off64_t at), (fd, parts, count, at))
WRITES(ssize_t, sendfile, (int fd, int from, off_t *at, size_t length), (fd, from, at, length))
WRITES(ssize_t, sendfile64, (int fd, int from, off64_t *at, size_t length), (fd, from, at, length))

ssize_t copy_file_range(int from, off64_t *at, int fd, off64_t *to, size_t length, unsigned flags) {
    char path[PATH_MAX];
    OPERATION(ssize_t, found_open(fd, path), "copy", path, GROWS, , REAL(copy_file_range)(from, at, fd, to, length, flags),
              wrote(fd));
}

static void truncated(int fd, off_t size) {
    struct stat info;
    if (!fstat(fd, &info)) shrink(info.st_ino, size);
    wrote(fd);
}
int ftruncate(int fd, off_t size) {
    char path[PATH_MAX];
    OPERATION(int, found_open(fd, path), "ftruncate", path, CHANGES, , REAL(ftruncate)(fd, size), truncated(fd, size));
}
int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }
int truncate(const char *name, off_t size) {
    char path[PATH_MAX];
    OPERATION(int, found(AT_FDCWD, name, path), "truncate", path, CHANGES, , REAL(truncate)(name, size),
              shrink(inode_of(path), size));
}
int truncate64(const char *name, off64_t size) { return truncate(name, size); }

/* Syncing. */

static void synced(int fd, const char *path) {
    struct stat info;
    if (!fstat(fd, &info) && S_ISDIR(info.st_mode)) sync_names(path);
    else sync_content(fd);
}

#define SYNCS(name, parameters, arguments) \
    int name parameters { \
        char path[PATH_MAX]; \
        OPERATION(int, found_open(fd, path), #name, path, GROWS, , REAL(name) arguments, synced(fd, path)); \
    }
SYNCS(fsync, (int fd), (fd))
SYNCS(fdatasync, (int fd), (fd))
SYNCS(sync_file_range, (int fd, off64_t at, off64_t length, unsigned flags), (fd, at, length, flags))
int syncfs(int fd) {
    char path[PATH_MAX];
    OPERATION(int, found_open(fd, path), "syncfs", path, GROWS, , 0, sync_all(disk));
}
void sync(void) {
    if (!state || starts("sync", disk, CHANGES)) return;
    sync_all(disk);
    ends();
}

/* Names. */

static int rename_at(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
    char old[PATH_MAX], new[PATH_MAX];
    int leaves = found(from_folder, from, old), comes = found(to_folder, to, new);
    OPERATION(int, leaves && comes, "rename", new, GROWS, if (!(flags & RENAME_NOREPLACE)) keep(new),
              (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags), {
        renamed(new);
        renamed(old);
    });
}
int rename(const char *from, const char *to) { return rename_at(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return rename_at(a, from, b, to, 0); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { return rename_at(a, from, b, to, flags); }

/* An empty folder is moved to the shadow instead of removed, so that its inode number is not used again. */
static int remove_folder(const char *path, int folder, const char *name) {
    char kept[PATH_MAX];
    int full = 0;
    DIR *entries = opendir(path);
    struct dirent *entry;
    while (entries && (entry = readdir(entries))) full |= strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..");
    if (entries) closedir(entries);
    if (full || !entries) return (int)syscall(SYS_unlinkat, folder, name, AT_REMOVEDIR);
    snprintf(kept, sizeof kept, "%s/keep/%lu", shadow, ++state->kept);
    return raw_rename(path, kept);
}

int unlinkat(int folder, const char *name, int flags) {
    char path[PATH_MAX];
    if (flags & AT_REMOVEDIR)
        OPERATION(int, found(folder, name, path), "rmdir", path, CHANGES, , remove_folder(path, folder, name), renamed(path));
    OPERATION(int, found(folder, name, path), "unlink", path, CHANGES, keep(path),
              (int)syscall(SYS_unlinkat, folder, name, flags), renamed(path));
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }
int remove(const char *name) {
    struct stat info;
    return unlinkat(AT_FDCWD, name, !lstat(name, &info) && S_ISDIR(info.st_mode) ? AT_REMOVEDIR : 0);
}
int mkdirat(int folder, const char *name, mode_t mode) {
    char path[PATH_MAX];
    struct stat info;
    OPERATION(int, found(folder, name, path) && fstatat(AT_FDCWD, path, &info, 0), "mkdir", path, GROWS, ,
              REAL(mkdirat)(folder, name, mode), renamed(path));
}
int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }
int linkat(int a, const char *from, int b, const char *to, int flags) {
    char path[PATH_MAX];
    OPERATION(int, found(b, to, path), "link", path, GROWS, , REAL(linkat)(a, from, b, to, flags), renamed(path));
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

/* What else a read-only disk refuses. */

int chmod(const char *name, mode_t mode) {
    char path[PATH_MAX];
    OPERATION(int, found(AT_FDCWD, name, path), "chmod", path, CHANGES, , REAL(chmod)(name, mode), );
}
int fchmod(int fd, mode_t mode) {
    char path[PATH_MAX];
    OPERATION(int, found_open(fd, path), "fchmod", path, CHANGES, , REAL(fchmod)(fd, mode), );
}
int utimensat(int folder, const char *name, const struct timespec times[2], int flags) {
    char path[PATH_MAX];
    OPERATION(int, found(folder, name, path), "utime", path, CHANGES, , REAL(utimensat)(folder, name, times, flags), );
}
int futimens(int fd, const struct timespec times[2]) {
    char path[PATH_MAX];
    OPERATION(int, found_open(fd, path), "utime", path, CHANGES, , REAL(futimens)(fd, times), );
}
